package shuke.kernel.cleansing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.scan.Scans;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;

/** Starts a scan of every object once in a night. */
@Component
class NightlyScans implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyScans.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** So long after its hour a night may still begin: a program that was off does not make up for it by day. */
    private static final int LATEST = 6;

    private final Workspaces workspaces;
    private final Organisation organisation;
    private final SchemaCatalog catalog;
    private final CriteriaStore store;
    private final ObjectProvider<Scans> scans;
    private final InstantSource clock;

    NightlyScans(
            Workspaces workspaces,
            Organisation organisation,
            SchemaCatalog catalog,
            CriteriaStore store,
            @Qualifier("cleansingScans") ObjectProvider<Scans> scans,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.organisation = organisation;
        this.catalog = catalog;
        this.store = store;
        this.scans = scans; // the door starts work, and work is what this is a part of
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "cleansing.night";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        for (var workspace : workspaces.opened()) {
            if (!stop.getAsBoolean()) look(workspace);
        }
    }

    private void look(Workspace workspace) {
        var schedule = store.schedule(workspace);
        var now = clock.instant().atZone(organisation.current(workspace).zone());
        var since = Math.floorMod(now.getHour() - schedule.hour(), 24);
        var night = now.truncatedTo(ChronoUnit.HOURS).minusHours(since);
        if (!schedule.nightly()
                || since >= LATEST
                || workspaces.madeAt(workspace).isAfter(night.toInstant())) return;
        if (store.take(workspace, night.toLocalDate())) start(workspace);
    }

    private void start(Workspace workspace) {
        catalog.current(workspace).objects().stream()
                .filter(CriteriaBook::isLookedThrough)
                .forEach(object -> {
                    try {
                        scans.getObject().start(Actor.system(workspace), object.name());
                    } catch (ProblemException underWay) {
                        LOG.info("Records of {} are being looked through already", object.name());
                    }
                });
    }
}
