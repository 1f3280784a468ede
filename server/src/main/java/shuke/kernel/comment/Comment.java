package shuke.kernel.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Mark;

/**
 * Something that somebody said about a record.
 *
 * @param parent the comment that it answers; null for one that begins a thread
 * @param text with what it mentions in it, see {@link Wording}; empty where it was removed
 * @param removedAt when it was removed; it is kept, without its words, for as long as there are answers to it
 */
public record Comment(
        UUID id,
        String object,
        UUID record,
        @Nullable UUID parent,
        UUID author,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt) {
    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Its place among all comments. */
    Mark mark() {
        return new Mark(at, id);
    }

    Comment saying(String words, Instant now) {
        return new Comment(id, object, record, parent, author, words, at, now, null);
    }
}
