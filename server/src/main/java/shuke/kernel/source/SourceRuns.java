package shuke.kernel.source;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.job.Jobs;
import shuke.kernel.source.SourceRun.State;

/** Has all records that have sources worked out anew in the background, after what decides about values has changed. */
@Service
public class SourceRuns {
    private final SourceRunStore store;
    private final CoverageStore coverage;
    private final Access access;
    private final ObjectProvider<Jobs> jobs; // which knows the work that this room brings
    private final Ids ids;
    private final InstantSource clock;

    SourceRuns(
            SourceRunStore store,
            CoverageStore coverage,
            Access access,
            ObjectProvider<Jobs> jobs,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.coverage = coverage;
        this.access = access;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of these objects, within the caller's transaction. Where one is under way it begins again with them. */
    UUID start(Actor actor, Collection<String> objects) {
        var id = ids.next();
        var run = store.begin(actor, id, objects, clock.instant());
        if (run.equals(id)) jobs.getObject().start(SourceWork.KIND, actor.workspace(), run);
        return run;
    }

    /** Of all objects that any source has records of. */
    @Transactional
    public UUID startAll(Actor actor) {
        access.require(actor, Function.QUALITY);
        return start(actor, coverage.objects(actor.workspace()));
    }

    /** The latest one, under way or over. */
    public Optional<SourceRun> latest(Actor actor) {
        access.require(actor, Function.QUALITY);
        return store.latest(actor.workspace(), 1).stream().findFirst();
    }

    /** What was worked out stays. Refuses with 409 what is over. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        if (!store.end(actor.workspace(), id, State.STOPPED, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }
}
