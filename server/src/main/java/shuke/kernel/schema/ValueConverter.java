package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;

/**
 * Knows how values are read and written, which this room does not: turns what a field holds into what it should hold. A cell
 * is the text of its column's value as JSON has it, without the quotes: {@code 1.5}, {@code 2024-05-01},
 * {@code 2024-05-01T08:00:00+00:00}, {@code ["a","b"]} for a list.
 */
public interface ValueConverter {
    /**
     * @param object whose records they are
     * @return an answer for each record, in their order
     */
    List<Converted> convert(Workspace workspace, ObjectType object, Field from, Field to, List<Stored> records);

    /**
     * What a record holds: what is sealed is bound to the record.
     *
     * @param cells in the order of {@code Column.of(from)}, at least one of them filled
     */
    record Stored(UUID id, List<@Nullable String> cells) {
        public Stored {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /** What became of one record's value. */
    sealed interface Converted {
        /** @param cells in the order of {@code Column.of(to)}; null for empty */
        record Kept(List<@Nullable String> cells) implements Converted {
            public Kept {
                cells = Collections.unmodifiableList(new ArrayList<>(cells));
            }
        }

        /** @param shown the value as people know it */
        record Lost(String shown) implements Converted {}
    }
}
