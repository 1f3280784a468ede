package shuke.kernel.measure;

import java.time.InstantSource;
import java.util.List;
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
import shuke.kernel.record.Integrity;

/** Has the whole database looked at in the background; for whoever has the function {@code quality}. */
@Service
public class Inspections {
    private static final int LISTED = 20;

    private final InspectionStore store;
    private final Integrity integrity;
    private final Access access;
    private final Audit audit;
    private final ObjectProvider<Jobs> jobs; // which knows the work that this room brings, and its chores
    private final Ids ids;
    private final InstantSource clock;

    Inspections(
            InspectionStore store,
            Integrity integrity,
            Access access,
            Audit audit,
            ObjectProvider<Jobs> jobs,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.integrity = integrity;
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
        var byName = actor.isSystem() ? null : actor.name();
        var parts = integrity.parts(actor.workspace());
        if (!store.add(actor.workspace(), id, byName, parts, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("inspectionUnderWay"));
        }
        if (!actor.isSystem())
            audit.note(actor, Event.of(Action.INSPECTED, "quality").about(id));
        jobs.getObject().start(InspectionWork.KIND, actor.workspace(), id);
        return id;
    }

    /** Refuses with 409 what is over. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        if (!store.end(actor.workspace(), id, Run.State.STOPPED, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }

    /** The latest first. */
    public List<Inspection> latest(Actor actor) {
        access.require(actor, Function.QUALITY);
        return store.latest(actor.workspace(), LISTED);
    }
}
