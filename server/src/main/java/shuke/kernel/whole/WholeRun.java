package shuke.kernel.whole;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;

/**
 * Everything taken out, or taken in, and how far that has come.
 *
 * @param problem why it failed; names no record
 * @param total how many records it is about; null while they are not counted
 * @param done how many of them are through
 * @param missing files whose bytes were not to be had
 * @param size of the file in bytes, once it is there
 */
public record WholeRun(
        UUID id,
        Kind kind,
        Actor actor,
        State state,
        @Nullable Bilingual problem,
        @Nullable Long total,
        long done,
        long missing,
        @Nullable Long size,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** So long a file with everything can be fetched. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Which way it goes. */
    public enum Kind {
        EXPORT,
        RESTORE;

        /** The name in the API and in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is going on with it. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        /** The name in the API and in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String fileName() {
        return "shuke-" + actor.workspace().name() + "-" + LocalDate.ofInstant(createdAt, actor.zone()) + ".zip";
    }

    /** Until when its file can be fetched; null where there is none. */
    public @Nullable Instant expiresAt() {
        return kind == Kind.EXPORT && state == State.DONE && finishedAt != null ? finishedAt.plus(KEPT) : null;
    }
}
