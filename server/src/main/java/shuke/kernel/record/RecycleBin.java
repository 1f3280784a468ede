package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.OnDelete;
import shuke.kernel.schema.ObjectType;

/**
 * What goes into the recycle bin together and comes back together. Children whose lookup cascades go with their parent at
 * the very same time, which is how they are known again; children whose lookup refuses hold their parent back.
 */
@Component
class RecycleBin {
    /** Under this name the time of a deletion travels among the values of a record that is in the bin. */
    static final String DELETED_AT = "deletedAt";

    /** Under this name goes who put it there, where the recycle bin is read. */
    static final String DELETED_BY = "deletedBy";

    private static final BinStore.Referring NONE = new BinStore.Referring(0, 0);

    private final BinStore store;

    RecycleBin(BinStore store) {
        this.store = store;
    }

    /** Finds what holds records back from going into the bin. What the writer does not see is neither counted nor named. */
    void refuseReferenced(Work work, List<Draft> deleted, Findings findings) {
        refuse(work, deleted, OnDelete.REFUSE, false, findings);
    }

    /** Finds what holds records back from going for good: also what needs them from within the bin, and live children. */
    void refuseNeeded(Work work, List<Draft> purged, Findings findings) {
        refuse(work, purged, OnDelete.REFUSE, true, findings);
        refuse(work, purged, OnDelete.CASCADE, false, findings);
    }

    private void refuse(Work work, List<Draft> drafts, OnDelete rule, boolean alsoInBin, Findings findings) {
        if (drafts.isEmpty()) {
            return;
        }
        var ids = ids(drafts);
        var unseen = new LinkedHashSet<Integer>();
        for (var pointer : work.schema().pointersTo(work.object().name())) {
            if (onDelete(pointer.field().type()) == rule) {
                var child = work.schema().object(pointer.object());
                var counts = store.referring(work, child, pointer, ids, alsoInBin);
                for (var draft : drafts) {
                    var referring = counts.getOrDefault(draft.id(), NONE);
                    if (referring.seen() > 0) {
                        findings.add(
                                draft.change(), Problem.of(Conflicts.REFERENCED, referring.seen(), child.plural()));
                    }
                    if (referring.all() > referring.seen()) {
                        unseen.add(draft.change());
                    }
                }
            }
        }
        unseen.forEach(change -> findings.add(change, Problem.of(Conflicts.REFERENCED_UNSEEN)));
    }

    /** The records below that go with these, by object, however deep. */
    Map<ObjectType, Set<UUID>> below(Work work, Set<UUID> ids) {
        return walk(work, ids, BinStore.LIVE);
    }

    /** The records below that went with these at that time. */
    Map<ObjectType, Set<UUID>> belowDeleted(Work work, Set<UUID> ids, Instant at) {
        return walk(work, ids, new BinStore.InBin(at));
    }

    /** The records below that are in the bin, whenever they went. */
    Map<ObjectType, Set<UUID>> belowInBin(Work work, Set<UUID> ids) {
        return walk(work, ids, new BinStore.InBin(null));
    }

    private Map<ObjectType, Set<UUID>> walk(Work work, Set<UUID> ids, BinStore.Which which) {
        var all = new LinkedHashMap<ObjectType, Set<UUID>>();
        var open = new ArrayList<Map.Entry<ObjectType, Set<UUID>>>();
        open.add(Map.entry(work.object(), ids));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            for (var pointer : work.schema().pointersTo(next.getKey().name())) {
                if (onDelete(pointer.field().type()) == OnDelete.CASCADE) {
                    var child = work.schema().object(pointer.object());
                    var found = new LinkedHashSet<>(
                            store.children(work.workspace(), child, pointer, next.getValue(), which));
                    var known = all.computeIfAbsent(child, c -> new LinkedHashSet<>());
                    found.removeAll(known);
                    if (!found.isEmpty()) {
                        known.addAll(found);
                        open.add(Map.entry(child, found));
                    }
                }
            }
        }
        return all;
    }

    static OnDelete onDelete(FieldType type) {
        return type instanceof FieldType.Lookup lookup ? lookup.onDelete() : OnDelete.SET_NULL;
    }

    private static Set<UUID> ids(List<Draft> drafts) {
        var ids = new LinkedHashSet<UUID>();
        drafts.forEach(draft -> ids.add(draft.id()));
        return ids;
    }
}
