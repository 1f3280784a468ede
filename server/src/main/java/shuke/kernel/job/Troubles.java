package shuke.kernel.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.ProblemException;
import shuke.kernel.job.Work.Reason;

/** Notes why work failed, for whoever watches over it, before it is tried again. */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final TaskStore tasks;

    Troubles(TaskStore tasks) {
        this.tasks = tasks;
    }

    <T> FailureHandler<T> then(FailureHandler<T> next) {
        return (complete, operations) -> {
            note(complete);
            next.onFailure(complete, operations);
        };
    }

    /** Where the database is away nothing can be noted; that it is tried again matters more. */
    private void note(ExecutionComplete complete) {
        var task = complete.getExecution().taskInstance;
        var cause = complete.getCause().orElse(null);
        if (cause == null) return;
        try {
            tasks.note(
                    task.getTaskName(),
                    task.getId(),
                    reason(cause),
                    cause.getClass().getSimpleName(),
                    complete.getTimeDone());
        } catch (DataAccessException | org.springframework.dao.DataAccessException away) {
            LOG.warn("Why {} failed could not be noted", task.getTaskName(), away);
        }
    }

    static Reason reason(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(20) // causes may go round
                .map(Troubles::known)
                .filter(it -> it != Reason.PROGRAM)
                .findFirst()
                .orElse(Reason.PROGRAM);
    }

    private static Reason known(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> Reason.DATABASE;
            case DataAccessException sql -> Reason.DATABASE;
            case org.springframework.dao.DataAccessException sql -> Reason.DATABASE;
            case org.springframework.transaction.TransactionException sql -> Reason.DATABASE;
            case IOException file -> Reason.STORAGE;
            case ProblemException refusal -> Reason.REFUSED;
            case OutOfMemoryError full -> Reason.MEMORY;
            default -> Reason.PROGRAM;
        };
    }
}
