package shuke.kernel.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to one record. Inputs are plain values by field name, as JSON or a file brings them: String,
 * Number, Boolean, List, Map, null; they are parsed and standardised by the field's type. A lookup is written as an id, or as
 * a map with the id ({@code {"id": …}}) or with any one field that finds it ({@code {"name": "Acme"}}).
 */
public sealed interface Change {
    /** @param id a chosen id; null to have one made */
    record Create(@Nullable UUID id, Map<String, @Nullable Object> input) implements Change {
        public Create {
            input = copy(input);
        }
    }

    /** @param version the version that the caller saw; null to change whatever is there */
    record Update(UUID id, @Nullable Long version, Map<String, @Nullable Object> input) implements Change {
        public Update {
            input = copy(input);
        }
    }

    /**
     * Updates the record whose field {@code key} has the value that the input gives it; creates one when there is none.
     * Several such records are refused as ambiguous.
     */
    record Upsert(String key, Map<String, @Nullable Object> input) implements Change {
        public Upsert {
            input = copy(input);
        }
    }

    /** As {@link Upsert}, but a record that is not there is refused. */
    record UpdateBy(String key, Map<String, @Nullable Object> input) implements Change {
        public UpdateBy {
            input = copy(input);
        }
    }

    /** Into the recycle bin. */
    record Delete(UUID id, @Nullable Long version) implements Change {}

    /** Back from the recycle bin. */
    record Restore(UUID id) implements Change {}

    /** Out of the recycle bin for good. What pointed to the record points to nothing; its history stays. */
    record Purge(UUID id) implements Change {}

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> input) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(input));
    }
}
