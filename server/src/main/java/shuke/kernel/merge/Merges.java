package shuke.kernel.merge;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Holdings.Holding;

/** Makes records one. */
@Service
public class Merges {
    private final Admission admission;
    private final Holdings holdings;
    private final Uniting uniting;
    private final MergeBook book;
    private final Decisions decisions;
    private final Tried tried;

    Merges(Admission admission, Holdings holdings, Uniting uniting, MergeBook book, Decisions decisions, Tried tried) {
        this.admission = admission;
        this.holdings = holdings;
        this.uniting = uniting;
        this.book = book;
        this.decisions = decisions;
        this.tried = tried;
    }

    /** In one transaction. Refuses with everything that is in the way; then nothing has changed. */
    public Merge merge(Actor actor, String object, MergeOrder order) {
        return tried.of(() -> {
            admission.object(actor, object);
            var held = holdings.lock(actor, object, order.ids());
            admission.records(actor, order, object, held);
            admission.choices(actor, order, object, held);
            var into = new LinkedHashMap<UUID, UUID>();
            order.lost().forEach(id -> into.put(id, order.keep()));
            var done = new Uniting.Done();
            try {
                uniting.unite(actor, object, into, order.values(), done);
            } catch (ProblemException refusal) {
                throw admission.seen(actor, object, refusal);
            }
            decisions.same(
                    actor, object, held.values().stream().map(Holding::row).toList());
            return book.enter(actor, object, order, done);
        });
    }
}
