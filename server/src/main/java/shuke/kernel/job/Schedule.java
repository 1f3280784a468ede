package shuke.kernel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork.Ending;

/** Sets db-scheduler up: quiet when there is nothing to do, since new work is announced instead of looked for. */
final class Schedule {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private static final int MISSED = 4;
    private static final int AT_ONCE = 4;

    /** Where the work of an installation is noted, for all its nodes. */
    static final String TABLE = "shuke.scheduled_tasks";

    /** The instance that db-scheduler gives to what comes round. */
    static final String CHORE = RecurringTask.INSTANCE;

    private Schedule() {}

    static Scheduler of(
            Collection<LongWork> kinds,
            Collection<Chore> chores,
            DataSource pool,
            String table,
            String node,
            InstantSource clock,
            Troubles troubles) {
        List<Task<?>> tasks =
                kinds.stream().<Task<?>>map(kind -> task(kind, clock, troubles)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(pool), tasks)
                .startTasks(chores.stream().map(chore -> task(chore, troubles)).toList())
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .build();
    }

    private static Task<Void> task(LongWork kind, InstantSource clock, Troubles troubles) {
        return Tasks.custom(kind.kind(), Void.class)
                .onFailure(troubles.then(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(LOOK))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(kind, instance, context, clock));
    }

    private static RecurringTask<Void> task(Chore chore, Troubles troubles) {
        var every = FixedDelay.of(chore.every());
        return Tasks.recurring(chore.kind(), every)
                .onFailure(troubles.then(new FailureHandler.OnFailureReschedule<>(every)))
                .execute((instance, context) ->
                        chore.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    private static CompletionHandler<Void> execute(
            LongWork kind, TaskInstance<Void> instance, ExecutionContext context, InstantSource clock) {
        var words = instance.getId().split("/");
        var ending = kind.goOn(
                new Workspace(words[0]),
                UUID.fromString(words[1]),
                () -> context.getSchedulerState().isShuttingDown());
        return (complete, operations) -> {
            if (ending == Ending.OVER) operations.stop();
            else operations.reschedule(complete, clock.instant());
        };
    }
}
