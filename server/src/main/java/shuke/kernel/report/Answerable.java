package shuke.kernel.report;

import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Whether what is asked would be answered: the same refusals as when it is asked, without asking the database. */
@Component
class Answerable {
    private final Access access;
    private final RecordReader reader;

    Answerable(Access access, RecordReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /** Whether the actor knows at all that there is something to ask about. */
    boolean isThere(Actor actor, Content content) {
        return switch (content) {
            case Dashboard dashboard -> true;
            case Report report ->
                access.sight(actor)
                        .view()
                        .find(report.object())
                        .filter(object -> access.may(actor, object, Operation.READ))
                        .isPresent();
        };
    }

    boolean isAnswered(Actor actor, Content content) {
        try {
            require(actor, content);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    void require(Actor actor, Content content) {
        switch (content) {
            case Dashboard dashboard -> {}
            case Report report -> {
                if (report.chart() == Chart.LIST) reader.check(actor, listed(report));
                else reader.check(actor, report.question());
            }
        }
    }

    private static Query listed(Report report) {
        return new Query(report.object(), report.filter(), report.sort(), report.columns(), 1, null, false, false);
    }
}
