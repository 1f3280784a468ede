package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Actor;

/** The only door to a change of records. Joins the caller's transaction, or opens one. */
public interface RecordWriter {
    /** All or nothing: refuses the whole batch with every problem of every record. Outcomes in the order of the changes. */
    List<Outcome.Written> write(Actor actor, Batch batch);

    /** Writes what is right and says for the rest what is wrong. Outcomes in the order of the changes. */
    List<Outcome> writeEach(Actor actor, Batch batch);
}
