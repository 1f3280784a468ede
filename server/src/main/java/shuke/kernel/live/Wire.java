package shuke.kernel.live;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection over which this node hears what happens at any. Comes back by itself when it breaks. */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long PAUSE_MS = 1_000;

    private final WireStore store;
    private final Consumer<Signal> hear;
    private final Runnable missed;
    private final Thread thread;
    private volatile WireStore.@Nullable Line line;
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

    /** At once, also while it waits. */
    void close() {
        closed = true;
        thread.interrupt();
        var open = line;
        if (open != null) open.cut();
    }

    private void listen() {
        var isFirst = true;
        while (!closed) {
            try (var open = store.listen()) {
                line = open;
                if (!isFirst) missed.run();
                isFirst = false;
                while (!closed) open.next().forEach(text -> Signal.of(text).ifPresent(hear));
            } catch (SQLException broken) {
                if (!closed) {
                    LOG.debug("The database does not answer; open pages are told when it does", broken);
                    pause();
                }
            } finally {
                line = null;
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
