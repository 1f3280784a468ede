package shuke.kernel.record;

import java.util.List;

/** Changes to records of one object, done together in one transaction. One record is a batch of one. */
public record Batch(String object, List<Change> changes, Regional regional) {
    public Batch {
        changes = List.copyOf(changes);
    }

    public Batch(String object, List<Change> changes) {
        this(object, changes, Regional.DEFAULT);
    }

    public static Batch of(String object, Change... changes) {
        return new Batch(object, List.of(changes));
    }
}
