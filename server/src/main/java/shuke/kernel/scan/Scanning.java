package shuke.kernel.scan;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Audit;
import shuke.kernel.base.Ids;
import shuke.kernel.job.Jobs;
import shuke.kernel.job.LongWork;
import shuke.kernel.job.Watched;

/** Makes of a {@link Scanner} what the running program needs of it. */
@Component
public class Scanning {
    private final ScanStore store;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Scanning(
            ScanStore store,
            Access access,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The door for people. */
    public Scans scans(Scanner scanner, Jobs jobs) {
        var door = new Scans.Door(access, audit, jobs, ids, clock);
        return new Scans(scanner, store, door, transaction);
    }

    /** The work itself. */
    public LongWork work(Scanner scanner) {
        return new ScanWork(scanner, store, clock, transaction);
    }

    /** The work as everybody's work in the background is watched. */
    public Watched watched(Scanner scanner, Scans scans) {
        return new WatchedScans(scanner, store, scans);
    }
}
