package shuke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to records of one object, done together in one transaction. One record is a batch of one.
 *
 * @param regional null for how the organisation has it, in the actor's time zone
 * @param keepsOrigin whether new records take {@code createdAt} and {@code createdBy} from their input, as records that come
 *     from another system do; for administrators only
 * @param isQuiet whether nobody is told that records were changed that she follows, or given to her
 */
public record Batch(
        String object,
        List<Change> changes,
        @Nullable Regional regional,
        boolean keepsOrigin,
        Likely likely,
        boolean isQuiet) {
    public Batch {
        changes = List.copyOf(changes);
    }

    /** What becomes of a record that is likely to be of one thing with another. What the rule keeps out is kept out either way. */
    public enum Likely {
        /** It is written, and the answer tells of the other one. */
        TOLD,
        /** A new one is refused, if the writer may be told of the other one; of a changed one the answer tells. */
        REFUSED,
        /** Nobody looks, not even for what the rule keeps out: for what brings records of one thing together. */
        UNASKED
    }

    public Batch(String object, List<Change> changes) {
        this(object, changes, Likely.TOLD);
    }

    public Batch(String object, List<Change> changes, Likely likely) {
        this(object, changes, null, false, likely, false);
    }

    public static Batch of(String object, Change... changes) {
        return new Batch(object, List.of(changes));
    }
}
