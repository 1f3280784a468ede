package shuke.kernel.record;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Workspaces;

/**
 * Deletes for good what has been in the recycle bin for longer than the organisation keeps it there. Each batch is whole by itself:
 * whenever it is cut off, the next time goes on with what is left.
 */
@Component
class Emptying implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Emptying.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Workspaces workspaces;
    private final Organisation organisation;
    private final Overdue overdue;
    private final InstantSource clock;

    Emptying(Workspaces workspaces, Organisation organisation, Overdue overdue, InstantSource clock) {
        this.workspaces = workspaces;
        this.organisation = organisation;
        this.overdue = overdue;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "record.bin";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, workspace -> empty(workspace, stop));
    }

    private void empty(Workspace workspace, BooleanSupplier stop) {
        var days = organisation.current(workspace).recycleBinDays();
        if (days == 0) {
            return;
        }
        var purged = overdue.purge(workspace, clock.instant().minus(Duration.ofDays(days)), stop);
        if (purged > 0) {
            LOG.info("Deleted {} records for good after {} days in the recycle bin", purged, days);
        }
    }
}
