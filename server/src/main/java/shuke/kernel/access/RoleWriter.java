package shuke.kernel.access;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;

/** Every change of roles and sharing rules: one after the other, with its entry in the log. */
@Component
class RoleWriter {
    private final RoleCatalog catalog;
    private final RoleStore store;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RoleWriter(RoleCatalog catalog, RoleStore store, Audit audit, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.store = store;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param work changes what is stored; in force for every request that begins after it is committed */
    <T> T change(Actor actor, Function<RoleBook, T> work) {
        var workspace = actor.workspace();
        catalog.current(workspace); // known from outside of the transaction
        return requireNonNull(transaction.execute(status -> {
            store.lock(workspace);
            var answer = work.apply(store.load(workspace));
            store.announce(workspace);
            var after = store.load(workspace);
            store.flatten(workspace, after, People.OBJECTS);
            afterCommit(() -> catalog.swap(workspace, after));
            return answer;
        }));
    }

    /** @param what the kind of thing that was changed; stands where the object of a record stands */
    void note(Actor actor, String what, String name, @Nullable Object before, @Nullable Object after) {
        audit.note(actor, Event.of(Action.RIGHTS_CHANGED, what).with(name, before, after));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
