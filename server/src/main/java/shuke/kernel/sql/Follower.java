package shuke.kernel.sql;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the database now and then, so that this node follows what other nodes change. While the database does not answer,
 * what is known stays as it was.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final String what;
    private final Runnable look;
    private final ScheduledExecutorService thread;

    /**
     * @param what names the thread
     * @param pause between the end of a look and the next one
     */
    public Follower(String what, Duration pause, Runnable look) {
        this.what = what;
        this.look = look;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(what + "-follower").factory());
        var _ = thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            look.run();
        } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
            LOG.debug("The database does not answer; what is known of {} stays as it was", what, unreachable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
