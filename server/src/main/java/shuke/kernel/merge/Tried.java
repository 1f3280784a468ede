package shuke.kernel.merge;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work in one transaction. What another one was quicker with (the same records, a lock in the other order) is tried again. */
@Component
class Tried {
    private static final int TRIES = 3;

    private final TransactionTemplate transaction;

    Tried(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T of(Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (PessimisticLockingFailureException | DataIntegrityViolationException collision) {
                if (tries == TRIES) throw collision;
            }
        }
    }
}
