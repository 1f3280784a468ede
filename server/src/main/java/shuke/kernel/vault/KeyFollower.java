package shuke.kernel.vault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.ProblemException;

/** Hears of keys that another program of this installation has brought in. */
final class KeyFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFollower.class);
    private static final int EVERY_SECONDS = 5;

    private final Keys keys;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-follower").factory());

    KeyFollower(Keys keys) {
        this.keys = keys;
        var _ = looks.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            keys.refresh();
        } catch (ProblemException unreadable) {
            LOG.warn("The keys cannot be read any more; the program goes on with those it has");
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
