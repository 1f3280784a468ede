package shuke.kernel.cleansing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * All that was proposed about findings of a kind, done in the background by the rights of whoever gave the order; and its being taken
 * back.
 *
 * @param query which findings; always open ones with a proposal
 * @param last the finding that it has come to; null at the beginning
 * @param total how many findings there were when it began
 * @param done how many were put right, or put back when it is taken back
 * @param refused how many could not be
 */
public record Order(
        UUID id,
        Actor actor,
        FindingQuery query,
        State state,
        @Nullable UUID last,
        long total,
        long done,
        long refused,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        /** It is being taken back. */
        UNDOING,
        UNDONE,
        /** Whoever gave it may no longer do so. */
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isUnderWay() {
        return state == State.RUNNING || state == State.UNDOING;
    }
}
