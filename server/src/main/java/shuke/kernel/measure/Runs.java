package shuke.kernel.measure;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.job.Jobs;
import shuke.kernel.measure.Run.State;

/** Has the records of all measured objects measured in the background, one measurement at a time. */
@Service
public class Runs {
    private final RunStore store;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final ObjectProvider<Jobs> jobs; // which knows the work that this room brings, and its chores
    private final Ids ids;
    private final InstantSource clock;

    Runs(
            RunStore store,
            Policies policies,
            Access access,
            Audit audit,
            ObjectProvider<Jobs> jobs,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with 409 while another one is under way. */
    @Transactional
    public UUID start(Actor actor) {
        access.require(actor, Function.QUALITY);
        var id = ids.next();
        var objects = policies.all(actor.workspace()).entrySet().stream()
                .filter(each -> each.getValue().measured())
                .map(Map.Entry::getKey)
                .toList();
        var byName = actor.isSystem() ? null : actor.name();
        if (!store.add(actor.workspace(), id, byName, objects, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("measureUnderWay"));
        }
        if (!actor.isSystem())
            audit.note(actor, Event.of(Action.MEASURED, "quality").about(id));
        jobs.getObject().start(MeasureWork.KIND, actor.workspace(), id);
        return id;
    }

    /** The latest one, under way or over. */
    public Optional<Run> latest(Actor actor) {
        access.require(actor, Function.QUALITY);
        return store.latest(actor.workspace(), 1).stream().findFirst();
    }

    /** What was measured stays. Refuses with 409 what is over. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        if (!store.end(actor.workspace(), id, State.STOPPED, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }
}
