package shuke.kernel.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A piece of long work, as somebody sees it who watches over a workspace.
 *
 * @param object the object whose records it is about
 * @param label what tells it from others of its kind, such as the name of a file
 * @param by the name of whoever started it; null for the program
 * @param total how much there is to do; null where nobody counted
 * @param wrong how much of what was done could not be done
 * @param rate how much is done in a second; null where that says nothing
 * @param problem why it waits for somebody, or has failed
 * @param trouble what went wrong the last time it was tried; it is tried again
 * @param moves what can be done about it now
 */
public record Work(
        String kind,
        UUID id,
        State state,
        @Nullable String object,
        @Nullable String label,
        @Nullable String by,
        long done,
        @Nullable Long total,
        long wrong,
        @Nullable Long rate,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Problem problem,
        @Nullable Trouble trouble,
        Set<Move> moves) {
    public Work {
        moves = Set.copyOf(moves);
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        STOPPED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == STOPPED;
        }

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody can do about a piece of work. */
    public enum Move {
        /** Waits where it is. */
        PAUSE,
        /** Goes on from where it waits. */
        RESUME,
        /** Ends; what was done stays. */
        STOP,
        /** Begins once more with what is left. */
        AGAIN;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Move> find(String text) {
            return Stream.of(values()).filter(move -> move.text().equals(text)).findFirst();
        }
    }

    /**
     * What went wrong.
     *
     * @param error the kind of error, by which it is found in the log
     * @param tries how often it went wrong without a break
     */
    public record Trouble(Reason reason, String error, Instant at, int tries) {
        public Problem told() {
            return Problem.of("jobTrouble." + reason.text());
        }
    }

    /** What kind of thing went wrong, as far as somebody can do something about it. */
    public enum Reason {
        DATABASE,
        STORAGE,
        REFUSED,
        MEMORY,
        PROGRAM;

        /** The name in the API and in the texts. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with what went wrong lately. */
    Work with(Trouble lately) {
        return new Work(
                kind, id, state, object, label, by, done, total, wrong, rate, startedAt, endedAt, problem, lately,
                moves);
    }
}
