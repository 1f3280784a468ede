package shuke.kernel.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import shuke.kernel.base.Workspace;

/** The definitions in force. Asking costs nothing: a snapshot per workspace is kept and swapped whole. */
public final class SchemaCatalog {
    private final Function<Workspace, Schema> load;
    private final Map<Workspace, Schema> current = new ConcurrentHashMap<>();

    /** @param load reads a workspace's schema; refuses a workspace that does not exist */
    public SchemaCatalog(Function<Workspace, Schema> load) {
        this.load = load;
    }

    /** The schema of a workspace as it is now; a reader keeps the one that it began with. */
    public Schema current(Workspace workspace) {
        return current.computeIfAbsent(workspace, load);
    }

    /** Never goes back: whoever comes late with an older schema changes nothing. */
    void swap(Workspace workspace, Schema schema) {
        current.merge(workspace, schema, (known, other) -> other.version() >= known.version() ? other : known);
    }

    /** Follows a change that another node made. */
    void follow(Workspace workspace, long version) {
        var known = current.get(workspace);
        if (known != null && known.version() < version) {
            swap(workspace, load.apply(workspace));
        }
    }
}
