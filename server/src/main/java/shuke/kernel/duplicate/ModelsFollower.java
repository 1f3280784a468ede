package shuke.kernel.duplicate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the database now and then, so that this node follows what any node has learnt. */
@Component
final class ModelsFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelsFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DuplicateModels models;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("models-follower").factory());

    ModelsFollower(DuplicateModels models) {
        this.models = models;
        var _ = thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            models.follow();
        } catch (RuntimeException unreachable) {
            LOG.debug("The database does not answer; what was learnt stays as it was", unreachable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
