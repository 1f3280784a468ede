package shuke.kernel.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;

/**
 * An order and how far it has come.
 *
 * @param actor who gave it; every record is changed in her name
 * @param problem why it failed
 * @param total how many records it is about; null while they are not counted
 * @param cursor where the next step begins; null at the beginning
 */
public record BulkRun(
        UUID id,
        Actor actor,
        String object,
        BulkOrder order,
        State state,
        @Nullable Bilingual problem,
        @Nullable Long total,
        @Nullable String cursor,
        int steps,
        Counts counts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** What is going on with it. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED,
        UNDOING,
        UNDONE,
        REDOING
    }

    /**
     * What became of the records so far.
     *
     * @param restored taken back, and not done again since
     * @param kept not taken back, or not wholly, since somebody has changed them since
     */
    public record Counts(long changed, long unchanged, long refused, long restored, long kept) {}

    /** Whether there is something to take back and nobody is at it. */
    public boolean canBeUndone() {
        return isAtRest() && counts.changed() > counts.restored() + counts.kept();
    }

    /** Whether something was taken back that can be done again, and nobody is at it. */
    public boolean canBeRedone() {
        return isAtRest() && counts.restored() > 0;
    }

    private boolean isAtRest() {
        return switch (state) {
            case DONE, STOPPED, FAILED, UNDONE -> true;
            case RUNNING, UNDOING, REDOING -> false;
        };
    }
}
