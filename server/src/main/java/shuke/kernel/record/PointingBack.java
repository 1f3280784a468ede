package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RepointStore.Place;
import shuke.kernel.record.Trail.Turn;
import shuke.kernel.schema.Pointer;

/** Takes back what {@link Repointing} did. */
@Service
public class PointingBack {
    private final Workshop workshop;
    private final RepointStore store;
    private final Turning turning;

    PointingBack(Workshop workshop, RepointStore store, Turning turning) {
        this.workshop = workshop;
        this.store = store;
        this.turning = turning;
    }

    /** Those of the records that point elsewhere by now, or no longer at all; those that are gone for good are left out. */
    @Transactional
    public Set<UUID> astray(Actor actor, Moved moved) {
        var work = workshop.following(actor, moved.object());
        var pointer = pointer(work, moved);
        var astray = new LinkedHashSet<UUID>();
        if (pointer.isMany()) {
            astray.addAll(store.existing(work.workspace(), work.object(), moved.records()));
            astray.removeAll(
                    store.having(work.workspace(), work.object(), pointer.field(), moved.records(), List.of(moved.to()))
                            .keySet());
        } else {
            store.now(work.workspace(), work.object(), pointer, moved.records()).forEach((id, now) -> {
                if (!moved.to().equals(now)) astray.add(id);
            });
        }
        return astray;
    }

    /**
     * Has the records point to where they pointed before.
     *
     * @param except those that are left as they are
     */
    @Transactional
    public void moveBack(Actor actor, Moved moved, Set<UUID> except) {
        var work = workshop.following(actor, moved.object());
        var pointer = pointer(work, moved);
        var there = store.existing(work.workspace(), work.object(), moved.records());
        var which = new ArrayList<Integer>();
        for (var i = 0; i < moved.records().size(); i++) {
            var id = moved.records().get(i);
            if (there.contains(id) && !except.contains(id)) which.add(i);
        }
        var back = moved.of(which);
        if (pointer.isMany()) {
            relink(work, pointer, back);
        } else {
            var turns = new LinkedHashMap<UUID, Turn>();
            back.records().forEach(id -> turns.put(id, Turning.of(pointer, back.to(), back.from())));
            turning.turn(work, pointer, turns);
        }
    }

    private void relink(Work work, Pointer pointer, Moved back) {
        var field = pointer.field();
        var having = store.having(work.workspace(), work.object(), field, back.records(), List.of(back.to()));
        var turned = new ArrayList<Place>();
        var missing = new ArrayList<Place>();
        for (var i = 0; i < back.records().size(); i++) {
            var id = back.records().get(i);
            var position = back.positions().get(i);
            if (!back.dropped() && having.containsKey(id)) turned.add(new Place(id, back.to(), position));
            else missing.add(new Place(id, back.from(), position));
        }
        for (var some : Turning.portions(turned)) {
            var to = some.stream().map(place -> back.from()).toList();
            store.relink(work, work.object(), field, some, to, List.of(), trace(work, pointer, back, some));
        }
        for (var some : Turning.portions(missing)) {
            store.link(work, work.object(), field, some, trace(work, pointer, back, some));
        }
    }

    private Trail.Trace trace(Work work, Pointer pointer, Moved back, List<Place> places) {
        var turns = new LinkedHashMap<UUID, Turn>();
        places.forEach(place -> turns.put(place.id(), Turning.of(pointer, back.to(), back.from())));
        return turning.trace(work, pointer.field(), turns);
    }

    private static Pointer pointer(Work work, Moved moved) {
        var field = work.object().field(moved.field());
        return new Pointer(moved.object(), field, moved.target());
    }
}
