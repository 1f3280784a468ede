package shuke.kernel.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * An order to merge all groups of an object that are likely enough.
 *
 * @param actor who gave it; every merge is made in her name
 * @param least how likely a group has to be, from {@link #LEAST} to 1
 * @param total so many groups there were
 * @param cursor the last group that was looked at; null before the first
 */
public record Acceptance(
        UUID id,
        Actor actor,
        String object,
        double least,
        State state,
        long total,
        @Nullable String cursor,
        Counts counts,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Nobody merges what is no more likely than that without looking at it. */
    public static final double LEAST = 0.9;

    /** Where it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        UNDOING,
        UNDONE
    }

    /**
     * What became of the groups so far.
     *
     * @param refused stay to be decided by somebody
     * @param restored merges that were taken back
     * @param kept merges that could not be taken back
     */
    public record Counts(long merged, long refused, long restored, long kept) {}

    /** Whether there is something to take back and nobody is at it. */
    public boolean canBeUndone() {
        var isAtRest = state == State.DONE || state == State.STOPPED;
        return isAtRest && counts.merged() > 0;
    }
}
