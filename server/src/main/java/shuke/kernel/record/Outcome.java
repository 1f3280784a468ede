package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;

/** What became of one change of a batch. */
public sealed interface Outcome {
    /** @param row the record as it is now, all fields that the actor may read */
    record Written(Effect effect, Row row) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        DELETED,
        RESTORED,
        PURGED
    }
}
