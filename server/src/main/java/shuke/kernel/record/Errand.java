package shuke.kernel.record;

import java.util.List;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;

/** Statements that go along with one that is sent anyway, in front of it or alone. */
interface Errand {
    /** In the order in which they are run; none when there is nothing to ask. */
    List<QueryPart> statements();

    /** What they answered, in the same order; called once. */
    void answered(List<Result<Record>> results);
}
