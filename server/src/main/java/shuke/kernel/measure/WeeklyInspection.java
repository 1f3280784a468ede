package shuke.kernel.measure;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Has the whole database looked at once a week, at night where the organisation is, and forgets what is older than three years. */
@Component
class WeeklyInspection implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyInspection.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Period WEEK = Period.ofDays(7);
    private static final Period KEPT = Period.ofYears(3);

    private final Workspaces workspaces;
    private final Inspections inspections;
    private final InspectionStore store;
    private final Today today;

    WeeklyInspection(Workspaces workspaces, Inspections inspections, InspectionStore store, Today today) {
        this.workspaces = workspaces;
        this.inspections = inspections;
        this.store = store;
        this.today = today;
    }

    @Override
    public String kind() {
        return "measure.week";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            if (!stop.getAsBoolean() && isDue(workspace)) inspect(workspace);
        }
    }

    /** A program that was not running at night looks when it is; a workspace that is new waits for the night. */
    private boolean isDue(Workspace workspace) {
        var now = today.now(workspace);
        var latest = store.latest(workspace, 1).stream().findFirst();
        var weekAgo = now.minus(WEEK).toInstant();
        return latest.map(it -> it.startedAt().isBefore(weekAgo)).orElseGet(() -> isPastItsFirstNight(workspace, now));
    }

    private boolean isPastItsFirstNight(Workspace workspace, ZonedDateTime now) {
        var night = now.with(NIGHT);
        return now.isAfter(night) && workspaces.madeAt(workspace).isBefore(night.toInstant());
    }

    private void inspect(Workspace workspace) {
        var now = today.now(workspace);
        store.forgetBefore(workspace, now.minus(KEPT).toInstant());
        try {
            inspections.start(Actor.system(workspace));
        } catch (ProblemException underWay) {
            LOG.info("The database of workspace {} is being looked at already", workspace.name());
        }
    }
}
