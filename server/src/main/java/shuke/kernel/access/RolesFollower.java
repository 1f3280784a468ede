package shuke.kernel.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the database now and then, so that this node follows what other nodes change. */
final class RolesFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RolesFollower.class);

    private final RoleCatalog catalog;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roles-follower").factory());

    RolesFollower(RoleCatalog catalog, Duration pause) {
        this.catalog = catalog;
        var _ = thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            catalog.follow();
        } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
            LOG.debug("The database does not answer; the roles stay as they were", unreachable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
