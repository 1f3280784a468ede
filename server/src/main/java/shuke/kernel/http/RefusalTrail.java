package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;

/**
 * Puts into the log what somebody wanted and may not. At most a few a minute of each: somebody who is refused ten thousand times
 * must not fill the log.
 */
@Component
class RefusalTrail {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalTrail.class);
    private static final int PER_MINUTE = 20;

    private final Audit audit;
    private final TransactionTemplate apart;
    private final Buckets buckets = new Buckets(PER_MINUTE, System::nanoTime);

    RefusalTrail(Audit audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW); // what was refused is rolled back
    }

    void note(HttpServletRequest request, Refusal refusal) {
        if (refusal.status() != 403) return;
        Callers.find(request).ifPresent(caller -> {
            if (buckets.take(caller.person().id().toString(), 1).seconds() > 0) return;
            var event = Event.of(Action.REFUSED, "api")
                    .with("call", null, request.getMethod() + " " + place(request))
                    .with("code", null, refusal.code());
            try {
                apart.executeWithoutResult(status -> audit.note(Callers.actor(caller, request), event));
            } catch (DataAccessException | CannotCreateTransactionException away) {
                LOG.warn("A refusal could not be noted", away);
            }
        });
    }

    /** The form of the path and not the path, in which values of records may stand. */
    private static String place(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "/api";
    }
}
