package shuke.operation.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL again, on the same port, when it died although the program lives: killed by somebody, by the system for
 * want of memory, or by itself on a full disk. It tries until it succeeds; meanwhile callers are told that the database is away.
 */
final class PostgresWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresServer server;
    private final Leftovers leftovers;
    private final int port;
    private final Map<String, String> settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private PostgresWatch(PostgresServer server, int port, Map<String, String> settings) {
        this.server = server;
        this.leftovers = new Leftovers(server.cluster().files());
        this.port = port;
        this.settings = settings;
        this.thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
    }

    static PostgresWatch over(PostgresServer server, int port, Map<String, String> settings) {
        var watch = new PostgresWatch(server, port, settings);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        var pause = LOOK;
        while (!isClosingWithin(pause)) {
            pause = isThere() ? LOOK : PATIENCE;
        }
    }

    /** Looks, and starts a server that is gone; false when that does not succeed. */
    synchronized boolean isThere() {
        return !leftovers.isServerGone() || isStartedAgain();
    }

    private boolean isStartedAgain() {
        LOG.error("PostgreSQL is gone; it is started again");
        try {
            leftovers.clear();
            server.startAgain(port, settings);
            LOG.info("PostgreSQL is back");
            return true;
        } catch (StartRefused | IOException notYet) {
            LOG.error("PostgreSQL does not start; it is tried again in {} s", PATIENCE.toSeconds(), notYet);
            return false;
        }
    }

    private boolean isClosingWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Once this returns, nothing is started any more. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
