package shuke.kernel.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Attached;

/** What sources say of records goes along when records become one. */
@Component
class SourcesAttached implements Attached {
    private final AttachedStore store;
    private final GoldenStore goldens;

    SourcesAttached(AttachedStore store, GoldenStore goldens) {
        this.store = store;
        this.goldens = goldens;
    }

    @Override
    public String kind() {
        return "sources";
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return store.count(workspace, object, records);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var all = new LinkedHashSet<>(into.keySet());
        all.addAll(into.values());
        var known = goldens.of(workspace, object, all);
        var united = new HashMap<UUID, Golden>();
        into.forEach((lost, kept) -> {
            var of = known.get(lost);
            if (of != null) {
                united.put(
                        kept,
                        united.getOrDefault(kept, known.getOrDefault(kept, Golden.NEW))
                                .with(of));
            }
        });
        goldens.save(workspace, object, united);
        return Attached.told(store.move(workspace, object, into));
    }

    @Override
    public void moveBack(Workspace workspace, String object, String moved) {
        store.moveBack(workspace, Attached.pairs(moved));
    }
}
