package shuke.kernel.scan;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.scan.Scan.State;

/**
 * Looks at some records after the others, each time in a transaction of its own with its position: memory is bounded whatever there
 * is, and a scan that was cut off goes on from there.
 */
final class ScanWork implements LongWork {
    private final Scanner scanner;
    private final ScanStore scans;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ScanWork(Scanner scanner, ScanStore scans, InstantSource clock, TransactionTemplate transaction) {
        this.scanner = scanner;
        this.scans = scans;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return scanner.kind();
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
    }

    /** @return true when nothing is left to do for now */
    private boolean step(Workspace workspace, UUID work) {
        var table = scanner.table();
        var scan = scans.lock(table, workspace, work).orElse(null);
        if (scan == null) return true;
        if (scan.total() == null) {
            scans.count(table, workspace, work, scanner.begin(workspace, scan));
            return false;
        }
        var step = scanner.next(workspace, scan).orElse(null);
        if (step == null) {
            scanner.end(workspace, scan);
            scans.change(table, workspace, work, State.RUNNING, State.DONE, clock.instant());
            return true;
        }
        scans.move(table, workspace, work, step.last(), step.records(), step.found());
        return false;
    }
}
