package shuke.operation.health;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Verification;
import shuke.kernel.audit.Verifications;
import shuke.kernel.base.Workspace;

/** Whether the log was verified lately, and is as it was written. */
@Component
@Order(6)
class AuditCheck implements Check {
    private static final Duration LATELY = Duration.ofDays(31);

    private final Verifications verifications;
    private final InstantSource clock;

    AuditCheck(Verifications verifications, InstantSource clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    @Override
    public Finding look(Workspace workspace) {
        var last = verifications.latestOver(workspace).orElse(null);
        if (last == null) return new Facts().of("audit", State.ATTENTION);
        return new Facts()
                .with("verifiedAt", last.finishedAt())
                .with("entries", last.findings().entries())
                .with("damaged", last.findings().damaged())
                .of("audit", State.of(!last.isIntact(), isLongAgo(last)));
    }

    private boolean isLongAgo(Verification last) {
        return last.finishedAt() == null || last.finishedAt().plus(LATELY).isBefore(clock.instant());
    }
}
