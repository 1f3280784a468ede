package shuke.kernel.scan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage through all records of an object.
 *
 * @param byName who started it
 * @param last the record that it has come to
 * @param total how many records there are; null before they were counted
 * @param found how much was found among them
 */
public record Scan(
        UUID id,
        String object,
        String byName,
        State state,
        UUID last,
        @Nullable Long total,
        long done,
        long found,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Where it stands. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED,
        DONE
    }
}
