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

    /** @param values by field name; absent is empty */
    record ClearRow(UUID id, Map<String, @Nullable Object> values) {}
}
