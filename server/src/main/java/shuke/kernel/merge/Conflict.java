package shuke.kernel.merge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed since records became one, so that taking it back needs a decision.
 *
 * @param record the record that was changed
 * @param before what it held before the merge, or pointed to; as {@link Kept} keeps values
 * @param now what it holds, or points to, now
 */
public record Conflict(
        Kind kind,
        String object,
        UUID record,
        String field,
        @Nullable Object before,
        @Nullable Object now) {
    /** What was changed. */
    public enum Kind {
        /** A value of a record that got other values by the merge. */
        VALUE,
        /** A lookup that the merge turned, and that points elsewhere by now. */
        MOVED,
        /** A lookup of a record that came later: it points to the kept record. */
        LATER
    }

    /** The place of a decision about it. */
    public Place place() {
        return new Place(object, record, field);
    }

    public record Place(String object, UUID record, String field) {}
}
