package shuke.kernel.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.OnDelete;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;

/**
 * Takes records out of the recycle bin for good, and with them the records below that are in it too. What else pointed to
 * them points to nothing from then on, and says so in its history.
 */
@Component
class Purging {
    private final RecordStore store;
    private final BinStore pointers;
    private final RecycleBin bin;
    private final Trail trail;
    private final DecisionStore decisions;

    Purging(RecordStore store, BinStore pointers, RecycleBin bin, Trail trail, DecisionStore decisions) {
        this.store = store;
        this.pointers = pointers;
        this.bin = bin;
        this.trail = trail;
        this.decisions = decisions;
    }

    void purge(Work work, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var ids = new LinkedHashSet<UUID>();
        drafts.forEach(draft -> ids.add(draft.id()));
        var below = bin.belowInBin(work, ids);
        below.forEach((child, records) -> {
            if (!records.isEmpty()) {
                purge(work, child, records, trail.moved(work, child, records, Action.PURGED));
            }
        });
        purge(work, work.object(), ids, trail.of(work, drafts));
    }

    private void purge(Work work, ObjectType object, Set<UUID> ids, Trail.Trace trace) {
        loosen(work, object, ids);
        decisions.purge(work.workspace(), object.name(), ids);
        store.purge(work.workspace(), object, ids, trace);
    }

    private void loosen(Work work, ObjectType object, Set<UUID> ids) {
        for (var pointer : work.schema().pointersTo(object.name())) {
            if (RecycleBin.onDelete(pointer.field().type()) == OnDelete.SET_NULL) {
                loosen(work, work.schema().object(pointer.object()), pointer, ids);
            }
        }
    }

    private void loosen(Work work, ObjectType child, Pointer pointer, Set<UUID> ids) {
        var isMany = pointer.field().type() instanceof FieldType.LookupMany;
        var found = isMany
                ? pointers.linking(work.workspace(), child, pointer, ids)
                : pointers.pointing(work.workspace(), child, pointer, ids);
        if (found.isEmpty()) {
            return;
        }
        var trace = trail.loosened(work, child, pointer.field(), lost(pointer, found));
        if (isMany) {
            store.unlink(work.actor(), child, pointer.field(), found.keySet(), ids, work.at(), trace);
        } else {
            store.loosen(work.actor(), child, BinStore.column(pointer), found.keySet(), work.at(), trace);
        }
    }

    private static Map<UUID, Ref> lost(Pointer pointer, Map<UUID, UUID> found) {
        var lost = new LinkedHashMap<UUID, Ref>();
        found.forEach((id, target) -> lost.put(id, new Ref(pointer.target(), target)));
        return lost;
    }
}
