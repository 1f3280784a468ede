package shuke.kernel.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The settings in force: one snapshot for each workspace, swapped whole. */
@Component
class SettingsCatalog {
    private final SettingsStore store;
    private final Map<Workspace, Settings> current = new ConcurrentHashMap<>();

    SettingsCatalog(SettingsStore store) {
        this.store = store;
    }

    Settings current(Workspace workspace) {
        return current.computeIfAbsent(workspace, store::load);
    }

    /** Never goes back: whoever comes late with older settings changes nothing. */
    void swap(Workspace workspace, Settings settings) {
        current.merge(workspace, settings, (known, other) -> other.version() >= known.version() ? other : known);
    }

    /** One look at the database: what other nodes changed of the workspaces that are in use here. */
    void follow() {
        store.versions().forEach((workspace, version) -> {
            var known = current.get(workspace);
            if (known != null && known.version() < version) swap(workspace, store.load(workspace));
        });
    }
}
