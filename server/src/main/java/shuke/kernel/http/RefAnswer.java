package shuke.kernel.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/** A lookup as it is answered. */
record RefAnswer(UUID id, @Nullable String label) {
    static @Nullable RefAnswer of(@Nullable Object value) {
        return value instanceof Ref ref ? new RefAnswer(ref.id(), ref.label()) : null;
    }
}
