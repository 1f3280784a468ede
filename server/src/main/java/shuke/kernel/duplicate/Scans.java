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
import shuke.kernel.duplicate.Scan.State;
import shuke.kernel.job.Jobs;
import shuke.kernel.job.Work.Move;

/** Has all records of an object searched for those that are of one thing; for whoever has the function {@code quality}. */
@Service
public class Scans {
    private static final int LISTED = 50;

    private final ScanStore store;
    private final Access access;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    Scans(ScanStore store, Access access, Jobs jobs, Ids ids, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with 422 an object without a rule, and with 409 one that is searched already. */
    @Transactional
    public UUID start(Actor actor, String object) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        access.require(sight, type, Operation.READ);
        if (type.duplicates() == null) {
            throw ProblemException.invalid(Problem.at("object", "noDuplicateRule", type.plural()));
        }
        var id = ids.next();
        if (!store.add(actor, id, object, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("scanUnderWay", type.plural()));
        }
        jobs.start(ScanWork.KIND, actor.workspace(), id);
        return id;
    }

    /** The latest first, of objects that the actor reads. */
    public List<Scan> latest(Actor actor) {
        access.require(actor, Function.QUALITY);
        var view = access.sight(actor).view();
        return store.latest(actor.workspace(), LISTED).stream()
                .filter(scan -> view.find(scan.object())
                        .filter(object -> access.may(actor, object, Operation.READ))
                        .isPresent())
                .toList();
    }

    /** Refuses with 404 what is not there, and with 409 what its state does not allow. */
    @Transactional
    public void move(Actor actor, UUID id, Move move) {
        access.require(actor, Function.QUALITY);
        var scan = store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        var isDone = switch (move) {
            case PAUSE -> change(actor, scan, State.RUNNING, State.PAUSED);
            case RESUME -> change(actor, scan, State.PAUSED, State.RUNNING);
            case STOP ->
                change(actor, scan, State.RUNNING, State.STOPPED) || change(actor, scan, State.PAUSED, State.STOPPED);
            case AGAIN -> false;
        };
        if (!isDone) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        if (move == Move.RESUME) jobs.start(ScanWork.KIND, actor.workspace(), id);
    }

    private boolean change(Actor actor, Scan scan, State from, State to) {
        return store.change(actor.workspace(), scan.id(), from, to, clock.instant());
    }
}
