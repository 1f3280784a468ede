package shuke.kernel.sample;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.sample.Removal.State;

/** Puts the sample data into the recycle bin, from the end of the load to its beginning, and back again; each step in a transaction of its own. */
@Component
class RemovalWork implements LongWork {
    static final String KIND = "samples";
    private static final int STEP = 200;

    private final SampleStore store;
    private final RemovalStore removals;
    private final Keepsakes keepsakes;
    private final RecordWriter writer;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RemovalWork(
            SampleStore store,
            RemovalStore removals,
            Keepsakes keepsakes,
            RecordWriter writer,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.removals = removals;
        this.keepsakes = keepsakes;
        this.writer = writer;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Who is no administrator any more has stopped it by that. */
    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        try {
            return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
        } catch (ProblemException refusal) {
            transaction.executeWithoutResult(status -> removals.lock(workspace, work)
                    .ifPresent(removal -> removals.end(removal, State.STOPPED, clock.instant())));
            return Ending.OVER;
        }
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var locked = removals.lock(workspace, work);
        if (locked.isEmpty()) return true;
        var removal = locked.get();
        var actor = access.renewed(removal.actor());
        access.requireAdministrator(actor);
        var isOver = removal.back() ? backward(actor, removal) : forward(actor, removal);
        if (isOver) removals.end(removal, State.DONE, clock.instant());
        return isOver;
    }

    private boolean forward(Actor actor, Removal removal) {
        var workspace = actor.workspace();
        if (removal.total() == null) {
            look(actor, removal);
            return false;
        }
        var items = store.next(workspace, removal.wholly(), removal.cursor(), STEP);
        if (items.isEmpty()) return true;
        var kept = new HashMap<UUID, Why>();
        var gone = new ArrayList<UUID>();
        var going = items.stream()
                .filter(item -> !item.record().equals(actor.user()))
                .toList();
        if (going.size() < items.size()) kept.put(actor.user(), Why.SELF);
        // One that others of the same step point to is refused as long as those are there.
        for (List<Item> left = going; !left.isEmpty(); ) {
            var refused = new ArrayList<Item>();
            each(actor, left, item -> new Change.Delete(item.record(), removal.wholly() ? null : item.version()))
                    .forEach((item, outcome) -> {
                        if (outcome instanceof Outcome.Written) gone.add(item.record());
                        else refused.add(item);
                    });
            if (refused.size() == left.size()) {
                refused.forEach(item -> kept.put(item.record(), Why.REFUSED));
                break;
            }
            left = refused;
        }
        store.gone(workspace, removal.id(), gone);
        store.why(workspace, kept);
        removals.forward(removal, items.getLast().place(), gone.size(), kept.size());
        return false;
    }

    /** What stays is said before anything goes, so that nothing stays without what it points to. */
    private void look(Actor actor, Removal removal) {
        var found = keepsakes.of(actor, store.all(actor.workspace()));
        store.forget(actor.workspace(), found.gone());
        store.keep(actor.workspace(), found.kept());
        removals.count(removal, store.left(actor.workspace(), removal.wholly()));
    }

    private boolean backward(Actor actor, Removal removal) {
        var items = store.nextBack(actor.workspace(), removal.id(), STEP);
        if (items.isEmpty()) return true;
        var back = new ArrayList<Row>();
        var lost = new ArrayList<UUID>();
        each(actor, items, item -> new Change.Restore(item.record())).forEach((item, outcome) -> {
            if (outcome instanceof Outcome.Written(var _, var row, var _, var _)) back.add(row);
            else lost.add(item.record());
        });
        store.renew(actor.workspace(), back);
        store.forget(actor.workspace(), lost);
        removals.backward(removal, back.size(), lost.size());
        return false;
    }

    private Map<Item, Outcome> each(Actor actor, List<Item> items, Function<Item, Change> change) {
        var outcomes = new LinkedHashMap<Item, Outcome>();
        if (items.isEmpty()) return outcomes;
        var all = writer.writeEach(
                actor,
                new Batch(items.getFirst().object(), items.stream().map(change).toList()));
        for (var i = 0; i < items.size(); i++) outcomes.put(items.get(i), all.get(i));
        return outcomes;
    }
}
