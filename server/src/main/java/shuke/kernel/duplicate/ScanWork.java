package shuke.kernel.duplicate;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Scan.State;
import shuke.kernel.job.LongWork;
import shuke.kernel.record.Walk;

/**
 * Holds some records after the other against those before them, each time in a transaction of its own with its position: memory is
 * bounded whatever there is, and a search that was cut off goes on from there.
 */
@Component
class ScanWork implements LongWork {
    static final String KIND = "duplicate-scan";

    private static final int AT_ONCE = 500;

    private final ScanStore scans;
    private final Grouping grouping;
    private final Walk records;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ScanWork(
            ScanStore scans,
            Grouping grouping,
            Walk records,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.scans = scans;
        this.grouping = grouping;
        this.records = records;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
    }

    /** @return true when nothing is left to do for now */
    private boolean step(Workspace workspace, UUID work) {
        var scan = scans.lock(workspace, work).orElse(null);
        if (scan == null) return true;
        if (scan.total() == null) {
            scans.count(workspace, work, records.count(workspace, scan.object()));
            return false;
        }
        var step = records.next(workspace, scan.object(), scan.last(), AT_ONCE).orElse(null);
        if (step == null) {
            scans.change(workspace, work, State.RUNNING, State.DONE, clock.instant());
            return true;
        }
        var found = grouping.add(workspace, scan.object(), step.likely());
        scans.move(workspace, work, step.last(), step.records(), found);
        return false;
    }
}
