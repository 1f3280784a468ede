package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Trail.Turn;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.Pointer;

/** Turns lookups of many records at once, with an entry for each, and sums up anew whatever is above, before and after. */
@Component
class Turning {
    private static final int AT_ONCE = 5_000;

    private final RepointStore store;
    private final RollUps rollUps;
    private final Trail trail;

    Turning(RepointStore store, RollUps rollUps, Trail trail) {
        this.store = store;
        this.rollUps = rollUps;
        this.trail = trail;
    }

    static Turn of(Pointer pointer, UUID from, UUID to) {
        return new Turn(new Ref(pointer.target(), from), new Ref(pointer.target(), to));
    }

    Trail.Trace trace(Work work, Field field, Map<UUID, Turn> turns) {
        return trail.turned(work, work.object(), field, turns);
    }

    /** @param turns by record; of a lookup to one */
    void turn(Work work, Pointer pointer, Map<UUID, Turn> turns) {
        for (var some : portions(List.copyOf(turns.keySet()))) {
            var now = new LinkedHashMap<UUID, Turn>();
            some.forEach(id -> now.put(id, turns.get(id)));
            store.turn(work, work.object(), pointer, now, trace(work, pointer.field(), now));
        }
        var parents = new LinkedHashSet<UUID>();
        turns.values().forEach(turn -> {
            parents.add(turn.from().id());
            parents.add(turn.to().id());
        });
        for (var family : RollUps.families(work.schema(), work.object())) {
            if (family.via().equals(pointer.field()) && family.parent().name().equals(pointer.target())) {
                rollUps.refresh(work.workspace(), work.schema(), work.moment(), family, parents);
            }
        }
    }

    static <T> List<List<T>> portions(List<T> all) {
        var portions = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
