package shuke.kernel.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SchemaCatalog;

/** What holds on to records, for work of the program: nobody's rights are asked, and nothing but ids comes back. */
@Component
public class Ties {
    private final TieStore store;
    private final SchemaCatalog catalog;

    Ties(TieStore store, SchemaCatalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** The versions of those that are there and not in the recycle bin. Empty for an object that is no longer defined. */
    public Map<UUID, Long> versions(Workspace workspace, String object, Collection<UUID> ids) {
        return catalog.current(workspace)
                .find(object)
                .map(type -> store.versions(workspace, type, ids))
                .orElse(Map.of());
    }

    /**
     * Those of the records to which something points that is not in the recycle bin.
     *
     * @param holders records by object
     * @param others true to ask for what points to them besides the holders, false for the holders alone
     */
    public Set<UUID> held(
            Workspace workspace, String object, Set<UUID> ids, Map<String, Set<UUID>> holders, boolean others) {
        var held = new HashSet<UUID>();
        if (ids.isEmpty()) return held;
        var schema = catalog.current(workspace);
        for (var pointer : schema.pointersTo(object)) {
            var from = holders.getOrDefault(pointer.object(), Set.of());
            if (from.isEmpty() && !others) continue;
            var child = schema.object(pointer.object());
            held.addAll(
                    pointer.field().type() instanceof FieldType.LookupMany
                            ? store.linked(workspace, child, pointer, ids, from, others)
                            : store.pointedAt(workspace, child, pointer, ids, from, others));
        }
        return held;
    }
}
