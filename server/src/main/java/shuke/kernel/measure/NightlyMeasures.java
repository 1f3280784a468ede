package shuke.kernel.measure;

import java.time.Duration;
import java.time.LocalTime;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Has every workspace measured once a day, at night where its organisation is, and forgets what is older than three years. */
@Component
class NightlyMeasures implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyMeasures.class);
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int YEARS = 3;

    private final Workspaces workspaces;
    private final Runs runs;
    private final RunStore store;
    private final ResultStore results;
    private final Today today;

    NightlyMeasures(Workspaces workspaces, Runs runs, RunStore store, ResultStore results, Today today) {
        this.workspaces = workspaces;
        this.runs = runs;
        this.store = store;
        this.results = results;
        this.today = today;
    }

    @Override
    public String kind() {
        return "measure.night";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            if (!stop.getAsBoolean()) measure(workspace);
        }
    }

    /** A program that was not running at night measures when it is; a workspace that is new waits for the night. */
    private void measure(Workspace workspace) {
        var now = today.now(workspace);
        var night = now.with(NIGHT);
        if (now.isBefore(night) || store.isBegunSince(workspace, night.toInstant())) return;
        if (workspaces.madeAt(workspace).isAfter(night.toInstant())) return;
        var oldest = now.toLocalDate().minusYears(YEARS);
        results.forgetBefore(workspace, oldest);
        store.forgetBefore(workspace, oldest.atStartOfDay(now.getZone()).toInstant());
        try {
            runs.start(Actor.system(workspace));
        } catch (ProblemException underWay) {
            LOG.info("Workspace {} is being measured already", workspace.name());
        }
    }
}
