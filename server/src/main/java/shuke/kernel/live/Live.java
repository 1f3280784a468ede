package shuke.kernel.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** The pages that are open at this node, and what they are told. Ends before the server waits for its last answers. */
@Component
public class Live implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int MOST_OF_ONE_PERSON = 12;
    private static final int MOST = 5_000;
    private static final long TICK_MS = 300;
    private static final long RETRY_SECONDS = 60;

    private final WireStore store;
    private final Censor censor;
    private final InstantSource clock;
    private final Outbox outbox = new Outbox();
    private final Set<Tab> tabs = ConcurrentHashMap.newKeySet();
    private final Wire wire;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-ticks").factory());
    private final ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Live(WireStore store, Censor censor, InstantSource clock) {
        this.store = store;
        this.censor = censor;
        this.clock = clock;
        this.wire = new Wire(store, this::hear, this::missed);
    }

    /**
     * Opens the line to a page, until it is closed at either end. Refused with 429 when somebody has too many of them.
     *
     * @param again who is at the other end by now, asked now and then; empty once she has gone
     * @param watched the records that the page looks at, by object; those that the actor does not see are left out
     * @return closes it
     */
    public Runnable open(Actor actor, Supplier<Optional<Actor>> again, Map<String, Set<UUID>> watched, Outlet outlet) {
        var own = tabs.stream()
                .filter(tab -> tab.actor().user().equals(actor.user()))
                .count();
        if (!running || own >= MOST_OF_ONE_PERSON || tabs.size() >= MOST) {
            throw new ProblemException(
                    Kind.TOO_MANY, List.of(Problem.of("liveTooMany")), Map.of("retryAfter", RETRY_SECONDS));
        }
        var tab = new Tab(actor, again, outlet, new Pending(censor.seen(actor, watched)), clock.instant());
        tabs.add(tab);
        return () -> tabs.remove(tab);
    }

    /** Something was said about a record. Told once the transaction of the caller has committed. */
    public void said(Workspace workspace, String object, UUID record) {
        AfterCommit.run(() -> outbox.put(new Signal.Said(workspace.schema(), object, Set.of(record))));
    }

    /**
     * Views of lists, or how somebody arranges them, have changed. Told once the transaction of the caller has committed.
     *
     * @param person whose arrangement it is; null where several may see the change
     */
    public void viewsChanged(Workspace workspace, String object, @Nullable UUID person) {
        AfterCommit.run(() -> outbox.put(new Signal.Views(workspace.schema(), object, person)));
    }

    /** Records were made, changed or removed. Told once the transaction of the caller has committed. */
    void changed(Workspace workspace, String object, Set<UUID> ids) {
        AfterCommit.run(() -> outbox.put(new Signal.Changed(workspace.schema(), object, ids)));
    }

    private void hear(Signal signal) {
        tabs.forEach(tab -> tab.add(signal));
    }

    private void missed() {
        tabs.forEach(Tab::late);
    }

    private void tick() {
        var signals = outbox.take();
        if (!signals.isEmpty()) store.send(signals);
        var now = clock.instant();
        tabs.stream().filter(tab -> tab.isDue(now)).forEach(tab -> voices.execute(() -> speak(tab, now)));
    }

    private void speak(Tab tab, Instant now) {
        try {
            if (tab.speak(censor, now)) return;
            tabs.remove(tab);
            tab.end();
        } catch (DataAccessException unreachable) {
            LOG.debug("The database does not answer; open pages ask again when it does", unreachable);
            tab.late();
        }
    }

    @Override
    public void start() {
        wire.start();
        var _ = ticks.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ticks.shutdownNow();
        wire.close();
        tabs.forEach(Tab::end);
        tabs.clear();
        voices.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
