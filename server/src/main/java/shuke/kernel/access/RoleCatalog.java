package shuke.kernel.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;

/** The roles and rules in force: one snapshot for each workspace, swapped whole. */
@Component
class RoleCatalog {
    private final RoleStore store;
    private final TransactionTemplate apart;
    private final Map<Workspace, RoleBook> current = new ConcurrentHashMap<>();

    RoleCatalog(RoleStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    RoleBook current(Workspace workspace) {
        var known = current.get(workspace);
        return known != null ? known : current.computeIfAbsent(workspace, this::load);
    }

    /** In a transaction of its own: read in one that is then given up, it would be kept all the same. */
    private RoleBook load(Workspace workspace) {
        return Objects.requireNonNull(apart.execute(status -> {
            store.lock(workspace);
            var book = store.load(workspace);
            store.flatten(workspace, book, People.OBJECTS);
            return book;
        }));
    }

    /** Never goes back: whoever comes late with an older state changes nothing. */
    void swap(Workspace workspace, RoleBook book) {
        current.merge(workspace, book, (known, other) -> other.version() >= known.version() ? other : known);
    }

    /** One look at the database: what other nodes changed of the workspaces that are in use here. */
    void follow() {
        store.versions().forEach((workspace, version) -> {
            var known = current.get(workspace);
            if (known != null && known.version() < version) swap(workspace, store.load(workspace));
        });
    }
}
