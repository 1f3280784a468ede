package shuke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to records of one object, done together in one transaction. One record is a batch of one.
 *
 * @param regional null for how the organisation has it, in the actor's time zone
 * @param keepsOrigin whether new records take {@code createdAt} and {@code createdBy} from their input, as records that come
 *     from another system do; for administrators only
 */
public record Batch(
        String object, List<Change> changes, @Nullable Regional regional, boolean keepsOrigin) {
    public Batch {
        changes = List.copyOf(changes);
    }

    public Batch(String object, List<Change> changes) {
        this(object, changes, null, false);
    }

    public Batch(String object, List<Change> changes, Regional regional) {
        this(object, changes, regional, false);
    }

    public static Batch of(String object, Change... changes) {
        return new Batch(object, List.of(changes));
    }
}
