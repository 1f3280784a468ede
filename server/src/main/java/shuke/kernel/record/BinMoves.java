package shuke.kernel.record;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.ObjectType;

/** Moves records into the recycle bin, back and out of it for good, and with them what hangs on them. */
@Component
class BinMoves {
    private final RecordStore store;
    private final RecycleBin bin;
    private final Purging purging;
    private final RollUps rollUps;
    private final Trail trail;

    BinMoves(RecordStore store, RecycleBin bin, Purging purging, RollUps rollUps, Trail trail) {
        this.store = store;
        this.bin = bin;
        this.purging = purging;
        this.rollUps = rollUps;
        this.trail = trail;
    }

    void move(Work work, List<Draft> moved) {
        delete(work, Draft.only(moved, Effect.DELETED));
        restore(work, Draft.only(moved, Effect.RESTORED));
        purging.purge(work, Draft.only(moved, Effect.PURGED));
    }

    private void delete(Work work, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var ids = new LinkedHashSet<UUID>();
        drafts.forEach(draft -> ids.add(draft.id()));
        bin.below(work, ids).forEach((child, below) -> {
            if (!below.isEmpty()) {
                var trace = trail.moved(work, child, below, Action.DELETED);
                store.delete(work.actor(), child, below, work.at(), trace);
                rollUps.refreshAbove(work, child, below);
            }
        });
        store.delete(work.actor(), work.object(), ids, work.at(), trail.of(work, drafts));
    }

    private void restore(Work work, List<Draft> drafts) {
        byTime(drafts).forEach((at, together) -> {
            var ids = together.stream().map(Draft::id).collect(toCollection(LinkedHashSet::new));
            store.restore(work.workspace(), work.object(), ids, trail.of(work, together));
            bin.belowDeleted(work, ids, at).forEach((child, below) -> restoreBelow(work, child, below));
        });
    }

    private void restoreBelow(Work work, ObjectType child, Set<UUID> below) {
        if (!below.isEmpty()) {
            store.restore(work.workspace(), child, below, trail.moved(work, child, below, Action.RESTORED));
            rollUps.refreshAbove(work, child, below);
        }
    }

    private static Map<Instant, List<Draft>> byTime(List<Draft> drafts) {
        var times = new LinkedHashMap<Instant, List<Draft>>();
        for (var draft : drafts) {
            if (draft.after().get(RecycleBin.DELETED_AT) instanceof Instant at) {
                times.computeIfAbsent(at, t -> new ArrayList<>()).add(draft);
            }
        }
        return times;
    }
}
