package shuke.kernel.scan;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
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
import shuke.kernel.job.Jobs;
import shuke.kernel.job.Work.Move;
import shuke.kernel.scan.Scan.State;

/** Has all records of an object looked at by one {@link Scanner}; for whoever has the function {@code quality}. */
public final class Scans {
    private static final int LISTED = 50;

    private final Scanner scanner;
    private final ScanStore store;
    private final Door door;
    private final TransactionTemplate transaction;

    Scans(Scanner scanner, ScanStore store, Door door, TransactionTemplate transaction) {
        this.scanner = scanner;
        this.store = store;
        this.door = door;
        this.transaction = transaction;
    }

    /** Who may come in, what is noted of it, and what follows. */
    record Door(Access access, Audit audit, Jobs jobs, Ids ids, InstantSource clock) {}

    /** Refuses with 422 an object in which there is nothing to look for, and with 409 one whose records are looked at already. */
    public UUID start(Actor actor, String object) {
        return requireNonNull(transaction.execute(status -> started(actor, object)));
    }

    private UUID started(Actor actor, String object) {
        door.access().require(actor, Function.QUALITY);
        var sight = door.access().sight(actor);
        var type = sight.view().object(object);
        door.access().require(sight, type, Operation.READ);
        scanner.requireSense(type);
        var id = door.ids().next();
        if (!store.add(scanner.table(), actor, id, object, door.clock().instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("scanUnderWay", type.plural()));
        }
        door.audit().note(actor, Event.of(Action.SCANNED, object).about(id).with("kind", null, scanner.kind()));
        door.jobs().start(scanner.kind(), actor.workspace(), id);
        return id;
    }

    /** The latest first, of objects that the actor reads. */
    public List<Scan> latest(Actor actor) {
        door.access().require(actor, Function.QUALITY);
        var view = door.access().sight(actor).view();
        return store.latest(scanner.table(), actor.workspace(), LISTED).stream()
                .filter(scan -> view.find(scan.object())
                        .filter(object -> door.access().may(actor, object, Operation.READ))
                        .isPresent())
                .toList();
    }

    /** Refuses with 404 what is not there, and with 409 what its state does not allow. */
    public void move(Actor actor, UUID id, Move move) {
        transaction.executeWithoutResult(status -> moved(actor, id, move));
    }

    private void moved(Actor actor, UUID id, Move move) {
        door.access().require(actor, Function.QUALITY);
        var scan = store.find(scanner.table(), actor.workspace(), id).orElseThrow(ProblemException::notFound);
        var isDone = switch (move) {
            case PAUSE -> change(actor, scan, State.RUNNING, State.PAUSED);
            case RESUME -> change(actor, scan, State.PAUSED, State.RUNNING);
            case STOP ->
                change(actor, scan, State.RUNNING, State.STOPPED) || change(actor, scan, State.PAUSED, State.STOPPED);
            case AGAIN -> false;
        };
        if (!isDone) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        if (move == Move.RESUME) door.jobs().start(scanner.kind(), actor.workspace(), id);
    }

    private boolean change(Actor actor, Scan scan, State from, State to) {
        return store.change(
                scanner.table(),
                actor.workspace(),
                scan.id(),
                from,
                to,
                door.clock().instant());
    }
}
