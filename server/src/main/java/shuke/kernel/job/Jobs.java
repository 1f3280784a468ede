package shuke.kernel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;

/** Starts work in the background. */
public final class Jobs implements SmartLifecycle {
    private final Scheduler scheduler;
    private final Node node;
    private final InstantSource clock;
    private final Ids ids;
    private volatile boolean running;

    Jobs(Scheduler scheduler, Node node, InstantSource clock, Ids ids) {
        this.scheduler = scheduler;
        this.node = node;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Has a piece of work gone on with, at once. Within a transaction it begins when that commits, and not at all if it does
     * not. Every call is a start of its own: work that is asked for twice must notice that another one is at it.
     */
    public void start(String kind, Workspace workspace, UUID work) {
        var instance = new TaskInstance<Void>(kind, workspace.name() + "/" + work + "/" + ids.next());
        scheduler.scheduleIfNotExists(instance, clock.instant());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    /** Has what comes round again and again come round at once. */
    void bringRound(Task chore) {
        scheduler.reschedule(new TaskInstance<Void>(chore.kind(), chore.instance()), clock.instant());
        look();
    }

    private void look() {
        if (running) scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        node.release();
        scheduler.start();
        running = true;
    }

    /** Lets running work come to the end of its step. */
    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
