package shuke.kernel.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Workspaces;

/**
 * What each node does for webhooks: looks now and then which of them are on, and goes on with each in a thread of its own, so that a
 * receiver that is slow keeps no other one waiting. Nodes share the work by what they lock and claim in the database.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long LOOK_MS = 500;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final Workspaces workspaces;
    private final WebhookStore store;
    private final FanOut fanOut;
    private final Courier courier;
    private final InstantSource clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-ticks").factory());
    private volatile boolean running;

    Dispatcher(Workspaces workspaces, WebhookStore store, FanOut fanOut, Courier courier, InstantSource clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.fanOut = fanOut;
        this.courier = courier;
        this.clock = clock;
    }

    private void tick() {
        for (var workspace : workspaces.opened()) {
            if (!running) return;
            try {
                for (var hook : store.active(workspace, clock.instant())) {
                    if (busy.add(hook)) threads.execute(() -> work(workspace, hook));
                }
            } catch (DataAccessException unreachable) {
                LOG.debug("The database does not answer; webhooks of {} wait", workspace.name(), unreachable);
            }
        }
    }

    private void work(Workspace workspace, UUID hook) {
        try {
            var more = true;
            while (running && more) {
                var isBehind = fanOut.step(workspace, hook);
                more = courier.step(workspace, hook, threads) || isBehind;
            }
        } catch (DataAccessException unreachable) {
            LOG.debug("The database does not answer; webhook {} waits", hook, unreachable);
        } finally {
            busy.remove(hook);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = ticks.scheduleWithFixedDelay(this::tick, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** What is on its way then is delivered again by whoever comes next, unless it comes to its end in a moment. */
    @Override
    public void stop() {
        running = false;
        ticks.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) threads.shutdownNow();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
