package shuke.kernel.vault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** Values in clear, checked and ready to be sealed; the record room makes it out of what it has checked. */
public interface Clear {
    ObjectType object();

    /** The fields that are written, the same for every row. */
    List<Field> fields();

    List<ClearRow> rows();

    /** Whether rows say what those of one thing have in common with them. */
    default boolean hasLikeness() {
        return false;
    }

    /**
     * @param values by field name; absent is empty
     * @param likeness texts that rows of one thing have in common
     */
    record ClearRow(UUID id, Map<String, @Nullable Object> values, List<String> likeness) {
        public ClearRow(UUID id, Map<String, @Nullable Object> values) {
            this(id, values, List.of());
        }
    }
}
