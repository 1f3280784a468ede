package shuke.kernel.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search through all records of an object for those that are of one thing.
 *
 * @param byName who started it
 * @param last the record that it has come to
 * @param total how many records there are; null before they were counted
 * @param found so many are likely to be of one thing with another
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
