package shuke.kernel.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The policies in force: one snapshot for each workspace, swapped whole. */
@Component
class PolicyCatalog {
    private final PolicyStore store;
    private final Map<Workspace, SignInPolicy> current = new ConcurrentHashMap<>();

    PolicyCatalog(PolicyStore store) {
        this.store = store;
    }

    SignInPolicy current(Workspace workspace) {
        return current.computeIfAbsent(workspace, store::load);
    }

    /** Never goes back: whoever comes late with an older policy changes nothing. */
    void swap(Workspace workspace, SignInPolicy policy) {
        current.merge(workspace, policy, (known, other) -> other.version() >= known.version() ? other : known);
    }

    /** One look at the database: what other nodes changed of the workspaces that are in use here. */
    void follow() {
        store.versions().forEach((workspace, version) -> {
            var known = current.get(workspace);
            if (known != null && known.version() < version) swap(workspace, store.load(workspace));
        });
    }
}
