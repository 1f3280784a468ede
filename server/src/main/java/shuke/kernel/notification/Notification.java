package shuke.kernel.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Mark;

/**
 * Something that somebody is told.
 *
 * @param record which record it is about; null where many are meant at once
 * @param comment which comment, where it is about one
 * @param actor whose doing, or who did it last
 * @param times how often it happened since it was last read; the number of records where many are meant
 * @param readAt null for what she has not read yet
 */
public record Notification(
        UUID id,
        Kind kind,
        String object,
        @Nullable UUID record,
        @Nullable UUID comment,
        UUID actor,
        int times,
        Instant at,
        @Nullable Instant readAt) {
    /** Its place among all that a person is told. */
    Mark mark() {
        return new Mark(at, id);
    }
}
