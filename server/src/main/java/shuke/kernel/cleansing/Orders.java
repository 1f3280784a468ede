package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.cleansing.Order.State;
import shuke.kernel.job.Jobs;

/** Has many proposals done in the background, and taken back as one. Only who gave an order, and administrators, know of it. */
@Service
public class Orders {
    private final OrderStore store;
    private final FindingStore findings;
    private final Access access;
    private final Audit audit;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    Orders(
            OrderStore store,
            FindingStore findings,
            Access access,
            Audit audit,
            Jobs jobs,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.findings = findings;
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refuses with 403 whoever may not change records of the object, or many at once.
     *
     * @param field null for all
     * @param owner null for everybody's
     */
    @Transactional
    public Order start(
            Actor actor,
            String object,
            shuke.kernel.cleansing.@Nullable Kind kind,
            @Nullable String field,
            @Nullable UUID owner) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        access.require(sight, type, Operation.EDIT);
        access.require(sight, type, Operation.BULK);
        var query = new FindingQuery(object, Finding.State.OPEN, kind, field, owner, true);
        var total = findings.count(actor.workspace(), query);
        var order = new Order(ids.next(), actor, query, State.RUNNING, null, total, 0, 0, clock.instant(), null);
        store.add(order);
        noted(actor, order, "accepted");
        jobs.start(OrderWork.KIND, actor.workspace(), order.id());
        return order;
    }

    private void noted(Actor actor, Order order, String word) {
        audit.note(
                actor,
                Event.of(Action.CLEANSED, order.query().object())
                        .about(order.id())
                        .with("decision", null, word)
                        .with("findings", null, order.total()));
    }

    public Order read(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        return store.find(actor.workspace(), id)
                .filter(order -> actor.isAdministrator() || order.actor().user().equals(actor.user()))
                .filter(order -> actor.remit().reads(order.query().object()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Stops behind the step that it is at; what was done stays, and can be taken back. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        var order = read(actor, id);
        if (!order.isUnderWay() || !changed(actor, order, State.STOPPED)) throw notNow();
    }

    /** Takes back what was done, where nobody has changed it since. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        var order = read(actor, id);
        if (!List.of(State.DONE, State.STOPPED, State.FAILED).contains(order.state())
                || !changed(actor, order, State.UNDOING)) throw notNow();
        noted(actor, order, "undone");
        jobs.start(OrderWork.KIND, actor.workspace(), id);
    }

    private boolean changed(Actor actor, Order order, State to) {
        return store.change(actor.workspace(), order.id(), order.state(), to, clock.instant());
    }

    private static ProblemException notNow() {
        return ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
    }
}
