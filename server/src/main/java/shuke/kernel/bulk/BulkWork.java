package shuke.kernel.bulk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.bulk.BulkRun.State;
import shuke.kernel.job.LongWork;

/** Goes through the records of an order, each step in a transaction of its own with its position; back, and once more. */
@Component
class BulkWork implements LongWork {
    static final String KIND = "bulk";

    private final BulkStore store;
    private final Access access;
    private final Forward forward;
    private final UndoRedo undoRedo;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    BulkWork(
            BulkStore store,
            Access access,
            Forward forward,
            UndoRedo undoRedo,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.forward = forward;
        this.undoRedo = undoRedo;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        try {
            return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
        } catch (ProblemException refusal) {
            fail(workspace, work, refusal);
            return Ending.OVER;
        }
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var running = store.lock(workspace, work, State.RUNNING);
        if (running.isPresent()) {
            var run = running.get();
            return ended(run, forward.step(access.renewed(run.actor()), run), State.DONE);
        }
        var undoing = store.lock(workspace, work, State.UNDOING);
        if (undoing.isPresent()) {
            var run = undoing.get();
            return ended(run, undoRedo.undo(access.renewed(run.actor()), run), State.UNDONE);
        }
        var redoing = store.lock(workspace, work, State.REDOING);
        return redoing.map(run -> ended(run, undoRedo.redo(access.renewed(run.actor()), run), State.DONE))
                .orElse(true);
    }

    private boolean ended(BulkRun run, boolean isLast, State to) {
        if (isLast) store.change(run.actor().workspace(), run.id(), run.state(), to, clock.instant());
        return isLast;
    }

    private void fail(Workspace workspace, UUID work, ProblemException refusal) {
        store.find(workspace, work)
                .ifPresent(run -> store.fail(run, Problem.words(refusal.problems()), clock.instant()));
    }
}
