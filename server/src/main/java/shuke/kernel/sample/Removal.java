package shuke.kernel.sample;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * One removal of the sample data, and how far it has come.
 *
 * @param actor who began it; records go in her name
 * @param wholly whether it takes what others would leave, too
 * @param back whether it is being, or was, taken back
 * @param total how many records it is about; null while nobody has looked
 * @param cursor the place of the last record that was looked at; null at the beginning
 */
public record Removal(
        UUID id,
        Actor actor,
        boolean wholly,
        State state,
        boolean back,
        @Nullable Long total,
        @Nullable Long cursor,
        Counts counts,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of the records so far.
     *
     * @param kept left where they are
     * @param restored taken back out of the recycle bin
     * @param lost could not be taken back: somebody has emptied the bin
     */
    public record Counts(long removed, long kept, long restored, long lost) {}

    /** Whether there is something to take back and nobody is at it. */
    public boolean canBeUndone() {
        return state != State.RUNNING && !back && counts.removed() > 0;
    }

    /** How many records it has dealt with, in the direction in which it goes. */
    public long handled() {
        return back ? counts.restored() + counts.lost() : counts.removed() + counts.kept();
    }

    /** How many there are to deal with in that direction; null while nobody has looked. */
    public @Nullable Long due() {
        return back ? Long.valueOf(counts.removed()) : total;
    }
}
