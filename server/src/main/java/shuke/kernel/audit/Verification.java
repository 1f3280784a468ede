package shuke.kernel.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the log, running or over.
 *
 * @param total how many links there are to look at
 * @param findings what it has seen so far
 */
public record Verification(
        UUID id,
        UUID by,
        String byName,
        State state,
        long total,
        Findings findings,
        Instant startedAt,
        @Nullable Instant finishedAt) {
    /** Where it stands; the names in lower case are part of the API. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    /** Nothing in the log is other than it should be, as far as it was looked at. */
    public boolean isIntact() {
        return findings.damaged() == 0;
    }
}
