package shuke.kernel.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record a change is about, once that is known.
 *
 * @param isChosen whether the id came from outside: then there may be a record that has it, or none
 */
record Target(
        int change,
        Kind kind,
        UUID id,
        boolean isChosen,
        @Nullable Long version,
        Map<String, @Nullable Object> input) {
    enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        PURGE
    }
}
