package shuke.kernel.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Verification.State;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;

/** Goes on with a verification from the link where it stands. */
@Component
class VerificationWork implements LongWork {
    static final String KIND = "audit.verification";

    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final VerificationStore store;
    private final Verifier verifier;
    private final EndCheck end;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    VerificationWork(
            VerificationStore store,
            Verifier verifier,
            EndCheck end,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.verifier = verifier;
        this.end = end;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var asked = store.find(workspace, work).orElse(null);
        if (asked == null || asked.state() != State.RUNNING) return Ending.OVER;
        var findings = asked.findings();
        var told = clock.instant();
        for (var next = verifier.step(workspace, findings);
                next.isPresent();
                next = verifier.step(workspace, findings)) {
            findings = next.get();
            if (stop.getAsBoolean()) {
                return store.progress(workspace, work, findings) ? Ending.INTERRUPTED : Ending.OVER;
            }
            if (isTime(told)) {
                if (!store.progress(workspace, work, findings)) return Ending.OVER;
                told = clock.instant();
            }
        }
        finish(workspace, asked, end.of(workspace, verifier.tail(workspace, findings)));
        return Ending.OVER;
    }

    private boolean isTime(Instant told) {
        return told.plus(TOLD_EVERY).isBefore(clock.instant());
    }

    private void finish(Workspace workspace, Verification asked, Findings findings) {
        transaction.executeWithoutResult(status -> {
            if (!store.progress(workspace, asked.id(), findings)) return;
            store.end(workspace, asked.id(), State.DONE, clock.instant());
            audit.note(
                    Actor.system(workspace),
                    Event.of(Action.VERIFIED, "audit")
                            .about(asked.id())
                            .with("askedBy", null, asked.byName())
                            .with("entries", null, findings.entries())
                            .with("damages", null, findings.damaged()));
        });
    }
}
