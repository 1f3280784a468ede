package shuke.kernel.duplicate;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.duplicate.Acceptance.Counts;
import shuke.kernel.duplicate.Acceptance.State;
import shuke.kernel.job.Jobs;
import shuke.kernel.schema.ObjectType;

/** Has all groups merged that are likely enough, and that taken back; for whoever has the function {@code quality}. */
@Service
public class Acceptances {
    private static final int LISTED = 50;

    private final AcceptanceStore store;
    private final GroupStore groups;
    private final Access access;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    Acceptances(AcceptanceStore store, GroupStore groups, Access access, Jobs jobs, Ids ids, InstantSource clock) {
        this.store = store;
        this.groups = groups;
        this.access = access;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** How many open groups, and records in them, are that likely. */
    public record Extent(long groups, long records) {}

    /** What {@link #start} would be about. */
    public Extent extent(Actor actor, String object, double least) {
        required(actor, object, least);
        return groups.extent(actor.workspace(), object, least);
    }

    /** Refuses with 409 an object of which one is under way already. */
    @Transactional
    public UUID start(Actor actor, String object, double least) {
        var type = required(actor, object, least);
        var total = groups.extent(actor.workspace(), object, least).groups();
        var acceptance = new Acceptance(
                ids.next(),
                actor,
                object,
                least,
                State.RUNNING,
                total,
                null,
                new Counts(0, 0, 0, 0),
                clock.instant(),
                null);
        if (!store.add(acceptance)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("acceptanceUnderWay", type.plural()));
        }
        jobs.start(AcceptanceWork.KIND, actor.workspace(), acceptance.id());
        return acceptance.id();
    }

    private ObjectType required(Actor actor, String object, double least) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        access.require(sight, type, Operation.EDIT);
        if (type.duplicates() == null) {
            throw ProblemException.invalid(Problem.at("object", "noDuplicateRule", type.plural()));
        }
        if (!(least >= Acceptance.LEAST && least <= 1)) {
            throw ProblemException.invalid(Problem.at("least", "acceptanceLeast", Acceptance.LEAST));
        }
        return type;
    }

    /** The latest first, of objects that the actor reads. */
    public List<Acceptance> latest(Actor actor) {
        access.require(actor, Function.QUALITY);
        var view = access.sight(actor).view();
        return store.latest(actor.workspace(), LISTED).stream()
                .filter(each -> view.find(each.object())
                        .filter(object -> access.may(actor, object, Operation.READ))
                        .isPresent())
                .toList();
    }

    /** What was merged stays merged. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        var acceptance = store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        if (!store.change(actor.workspace(), acceptance.id(), State.RUNNING, State.STOPPED, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }

    /** Takes its merges back, in the name of whoever gave the order: for her, and for administrators. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        var acceptance = store.find(actor.workspace(), id)
                .filter(each -> each.actor().user().equals(actor.user()) || actor.isAdministrator())
                .orElseThrow(ProblemException::notFound);
        if (!acceptance.canBeUndone()
                || !store.change(actor.workspace(), id, acceptance.state(), State.UNDOING, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
        jobs.start(AcceptanceWork.KIND, actor.workspace(), id);
    }
}
