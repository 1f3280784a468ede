package shuke.kernel.audit;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, workspace -> {
            var gone = retention.apply(workspace, stop);
            if (gone > 0) LOG.info("Cut {} old entries off the log of workspace {}", gone, workspace.name());
        });
    }
}
