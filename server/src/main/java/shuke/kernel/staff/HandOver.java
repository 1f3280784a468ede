package shuke.kernel.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of one person on their way to another.
 *
 * @param total how many there were at the beginning; null while they are not counted
 * @param refused those that a rule kept where they are, or somebody else was changing
 */
public record HandOver(
        UUID id,
        UUID from,
        UUID to,
        State state,
        @Nullable Long total,
        long moved,
        long refused,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** How it stands with it. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
