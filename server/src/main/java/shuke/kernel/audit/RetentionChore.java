package shuke.kernel.audit;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Cuts logs off that are kept for some months only. */
@Component
class RetentionChore implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionChore.class);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Workspaces workspaces;
    private final Retention retention;

    RetentionChore(Workspaces workspaces, Retention retention) {
        this.workspaces = workspaces;
        this.retention = retention;
    }

    @Override
    public String kind() {
        return "audit.retention";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What is wrong in one workspace does not keep the others from it. */
    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            try {
                var gone = retention.apply(workspace, stop);
                if (gone > 0) LOG.info("Cut {} old entries off the log of workspace {}", gone, workspace.name());
            } catch (DataAccessException failed) {
                LOG.error("The log of workspace {} could not be cut", workspace.name(), failed);
            }
        }
    }
}
