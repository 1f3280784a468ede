package shuke.kernel.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which record a change is about, once that is known. */
record Target(int change, Kind kind, UUID id, @Nullable Long version, Map<String, @Nullable Object> input) {
    enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE
    }
}
