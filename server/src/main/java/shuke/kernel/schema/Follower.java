package shuke.kernel.schema;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the database now and then, so that this node follows what other nodes change. */
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Workspaces workspaces;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schema-follower").factory());

    Follower(Workspaces workspaces, Duration pause) {
        this.workspaces = workspaces;
        var _ = thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            workspaces.follow();
        } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
            LOG.debug(
                    "The database does not answer; the schema stays as it was",
                    unreachable); // the next look may succeed
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
