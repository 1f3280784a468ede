package shuke.operation.cli;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import shuke.kernel.base.ProblemException;
import shuke.operation.database.StartRefused;

/** Keeps Spring from printing pages about a refusal that {@link Launch} says in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureReport implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused
                    || cause instanceof PortInUseException
                    || cause instanceof ProblemException) {
                return true;
            }
        }
        return false;
    }
}
