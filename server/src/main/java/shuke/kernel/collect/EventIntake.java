package shuke.kernel.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.collect.VisitorStore.Visitor;
import shuke.kernel.organisation.Organisation;

/** Puts down what was sent: a few statements, however many events there are. Whom they are about is found later. */
@Component
class EventIntake {
    /** In the log, of visitors who take back their consent; there is no object of that name. */
    private static final String VISITOR = "websiteVisitor";

    private final Partitions partitions;
    private final VisitorStore visitors;
    private final EventStore events;
    private final DayStore days;
    private final Organisation organisation;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    EventIntake(
            Partitions partitions,
            VisitorStore visitors,
            EventStore events,
            DayStore days,
            Organisation organisation,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.partitions = partitions;
        this.visitors = visitors;
        this.events = events;
        this.days = days;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many of the events were not there yet */
    int take(Workspace workspace, Website website, Batch batch) {
        if (batch.visitors().isEmpty()) return 0;
        partitions.ensure(workspace, batch.events().stream().map(Batch.Event::at));
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var met = met(workspace, website, batch, now);
            var added = events.add(workspace, website.id(), batch.events(), met);
            count(workspace, website, added, now);
            return added.size();
        }));
    }

    /** Whoever comes by the marks, by mark. Somebody of whom something else is said than before is somebody else from now on. */
    private Map<String, UUID> met(Workspace workspace, Website website, Batch batch, Instant now) {
        var met = new HashMap<String, UUID>();
        var parted = new ArrayList<Visitor>();
        var claimed = new ArrayList<Visitor>();
        for (var one : met(workspace, website, batch.visitors().keySet(), batch, now)) {
            met.put(one.mark(), one.id());
            var said = batch.visitors().getOrDefault(one.mark(), Claim.NONE);
            var both = one.claim().and(said);
            if (one.claim().contradicts(said)) parted.add(one);
            else if (!both.equals(one.claim())) claimed.add(claiming(one, both));
        }
        visitors.part(workspace, parted.stream().map(Visitor::id).toList());
        for (var one :
                met(workspace, website, parted.stream().map(Visitor::mark).toList(), batch, now)) {
            met.put(one.mark(), one.id());
            claimed.add(claiming(one, Objects.requireNonNull(batch.visitors().get(one.mark()))));
        }
        visitors.claim(workspace, claimed, now);
        return met;
    }

    private List<Visitor> met(Workspace workspace, Website website, Iterable<String> marks, Batch batch, Instant now) {
        var sorted = new TreeSet<String>(); // in one order, so that two who bring the same do not wait for each other
        marks.forEach(sorted::add);
        if (sorted.isEmpty()) return List.of();
        var fresh = sorted.stream().map(mark -> ids.next()).toList();
        return visitors.met(workspace, website.id(), fresh, List.copyOf(sorted), batch.consent(), now);
    }

    private static Visitor claiming(Visitor one, Claim claim) {
        return new Visitor(one.id(), one.website(), one.mark(), claim, one.isKnown(), 0);
    }

    private void count(Workspace workspace, Website website, List<Instant> added, Instant now) {
        var zone = organisation.current(workspace).zone();
        var more = new TreeMap<LocalDate, Integer>();
        added.forEach(at -> more.merge(LocalDate.ofInstant(at, zone), 1, Integer::sum));
        days.count(workspace, website.id(), more, now);
    }

    /** Deletes all that is kept of a browser. It is the same whether there was anything. */
    void withdraw(Workspace workspace, Website website, UUID visitor) {
        transaction.executeWithoutResult(status -> {
            if (visitors.remove(workspace, website.id(), BatchReader.mark(visitor)) == 0) return;
            audit.note(
                    Actor.system(workspace),
                    Event.of(Action.DELETED, VISITOR)
                            .with("website", website.id().toString(), null));
        });
    }
}
