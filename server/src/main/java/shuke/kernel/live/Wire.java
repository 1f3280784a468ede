package shuke.kernel.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection over which this node hears what happens at any. Comes back by itself when it breaks. */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long PAUSE_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WireStore store;
    private final Consumer<Signal> hear;
    private final Runnable missed;
    private final Thread thread;
    private volatile boolean closed;

    /** @param missed called when something may not have been heard */
    Wire(WireStore store, Consumer<Signal> hear, Runnable missed) {
        this.store = store;
        this.hear = hear;
        this.missed = missed;
        this.thread = Thread.ofPlatform().daemon().name("live-wire").unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    /** In less than a second. */
    void close() {
        closed = true;
        try {
            var _ = thread.join(PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        var isFirst = true;
        while (!closed) {
            try (var line = store.listen()) {
                if (!isFirst) missed.run();
                isFirst = false;
                while (!closed) line.next().forEach(text -> Signal.of(text).ifPresent(hear));
            } catch (SQLException broken) {
                LOG.debug("The database does not answer; open pages are told when it does", broken);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
