package shuke.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param actorName the name at that time, kept because people change names and leave
 * @param object the object concerned; {@code schema} for a change of definitions
 * @param record null where no single record is meant
 */
public record Entry(
        Instant at,
        UUID actor,
        String actorName,
        String origin,
        String object,
        @Nullable UUID record,
        Action action,
        List<Changed> changes) {
    public Entry {
        changes = List.copyOf(changes);
    }

    /** What was done. */
    public enum Action {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED,
        PURGED,
        DEFINED
    }

    /** Values in the shape that the API gives them. */
    public record Changed(
            String field, @Nullable Object before, @Nullable Object after) {}
}
