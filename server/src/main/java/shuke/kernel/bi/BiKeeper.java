package shuke.kernel.bi;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;
import shuke.kernel.schema.Workspaces;

/**
 * What each node does for accesses by SQL, every two seconds: has the views follow rights and model, takes away roles whose person is out,
 * notes who is at work, and ends sessions that go beyond what they may. Until the views have followed, they tell nothing.
 */
@Component
class BiKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BiKeeper.class);
    private static final long LOOK_MS = 2_000;
    /** A statement that knows what day it is. Less than what the function {@code bi_rows} still believes. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Workspaces workspaces;
    private final BiStore store;
    private final LoginStore logins;
    private final BiViews views;
    private final People people;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bi-keeper").factory());
    private volatile boolean running;

    BiKeeper(
            Workspaces workspaces,
            BiStore store,
            LoginStore logins,
            BiViews views,
            People people,
            PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.store = store;
        this.logins = logins;
        this.views = views;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tools come at night, before anybody has come to the workspace. */
    private void openAll() {
        attempt(() -> workspaces.all().stream().filter(store::hasAny).forEach(workspaces::open));
    }

    private void tick() {
        for (var workspace : workspaces.opened()) {
            if (!running) return;
            attempt(() -> look(workspace));
        }
    }

    void look(Workspace workspace) {
        var ended = store.ended(workspace);
        ended.forEach(id -> attempt(() -> takeAway(workspace, id)));
        var all = store.all(workspace);
        if (all.isEmpty()) return;
        store.behind(workspace, FRESH).forEach(id -> attempt(() -> follow(workspace, id)));
        var names = all.stream().map(BiAccess::login).toList();
        logins.sessions(names).forEach(seen -> store.used(workspace, seen.login(), seen.at(), seen.from()));
        logins.endBeyond(names);
    }

    private void follow(Workspace workspace, UUID id) {
        transaction.executeWithoutResult(status -> store.claim(workspace, id).ifPresent(access -> {
            logins.beImpatient();
            people.find(workspace, access.person().toString())
                    .ifPresent(person -> views.bring(workspace, access, person));
        }));
    }

    private void takeAway(Workspace workspace, UUID id) {
        transaction.executeWithoutResult(status -> store.claim(workspace, id).ifPresent(access -> {
            logins.beImpatient();
            logins.remove(access.login());
            store.remove(workspace, id);
        }));
    }

    /** What does not succeed now is tried again with the next look. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | ProblemException notNow) {
            LOG.debug("The views for BI tools wait", notNow);
        }
    }

    @Override
    public void start() {
        running = true;
        ticks.execute(this::openAll);
        var _ = ticks.scheduleWithFixedDelay(this::tick, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ticks.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
