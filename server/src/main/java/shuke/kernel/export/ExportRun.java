package shuke.kernel.export;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;

/**
 * An export and how far it has come.
 *
 * @param actor who asked for it; the file holds what she may see
 * @param problem why it failed
 * @param total how many records it is about; null while they are not counted
 * @param size of the file in bytes, when it is whole
 */
public record ExportRun(
        UUID id,
        Actor actor,
        String object,
        ExportOrder order,
        State state,
        @Nullable Bilingual problem,
        @Nullable Long total,
        long written,
        @Nullable Long size,
        Instant createdAt,
        @Nullable Instant finishedAt) {

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
        return order.name() + "." + order.format().text();
    }

    /** Until when its file is kept; null where there is none. */
    public @Nullable Instant expiresAt() {
        return state == State.DONE && finishedAt != null ? finishedAt.plus(Exports.KEPT) : null;
    }
}
