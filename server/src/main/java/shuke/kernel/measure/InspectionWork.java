package shuke.kernel.measure;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Verification;
import shuke.kernel.audit.Verifications;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.record.Integrity;

/** Looks at one part of the database after the other, each look in a transaction of its own with its position. */
@Component
class InspectionWork implements LongWork {
    static final String KIND = "measure-inspection";

    private final InspectionStore store;
    private final Integrity integrity;
    private final ObjectProvider<Verifications> verifications; // which have work of their own
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    InspectionWork(
            InspectionStore store,
            Integrity integrity,
            ObjectProvider<Verifications> verifications,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.integrity = integrity;
        this.verifications = verifications;
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

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var at = store.lock(workspace, work).orElse(null);
        if (at == null) return true;
        var finding = store.finding(workspace, work, at.place()).orElse(null);
        if (finding == null) {
            store.end(workspace, work, Run.State.DONE, clock.instant());
            verifyLog(workspace);
            return true;
        }
        store.move(workspace, at, integrity.look(workspace, finding.part(), at.last()));
        return false;
    }

    /** The log is looked at by the room that keeps it. */
    private void verifyLog(Workspace workspace) {
        var log = verifications.getObject();
        var isUnderWay = log.latest(workspace)
                .filter(it -> it.state() == Verification.State.RUNNING)
                .isPresent();
        if (!isUnderWay) log.start(Actor.system(workspace), workspace);
    }
}
