package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.record.RepointStore.Place;
import shuke.kernel.record.Trail.Turn;
import shuke.kernel.schema.Pointer;

/**
 * Has whatever points to some records point to others, and back: every lookup of every object, as the schema has them. It follows from
 * something that the actor may do, so it reaches what she does not see; each record that changes gets its entry in the log.
 */
@Service
public class Repointing {
    private final Workshop workshop;
    private final RepointStore store;
    private final Turning turning;
    private final Access access;

    Repointing(Workshop workshop, RepointStore store, Turning turning, Access access) {
        this.workshop = workshop;
        this.store = store;
        this.turning = turning;
        this.access = access;
    }

    /**
     * How many records point to others by a lookup, outside the recycle bin.
     *
     * @param number those that the actor sees
     * @param isMore whether there are some that she does not see
     */
    public record Count(Pointer pointer, long number, boolean isMore) {}

    /** By the lookups that something points by; those whose object or field the actor does not know are not told apart. */
    @Transactional(readOnly = true)
    public List<Count> counts(Actor actor, String object, Collection<UUID> records) {
        var sight = access.sight(actor);
        var work = workshop.of(actor, actor, access.standing(actor), Batch.of(object));
        var counts = new ArrayList<Count>();
        for (var pointer : work.schema().pointersTo(object)) {
            var child = work.schema().object(pointer.object());
            var found = store.count(work, child, pointer, records);
            var isKnown = sight.view()
                            .find(child.name())
                            .flatMap(known -> known.find(pointer.field().name()))
                            .isPresent()
                    && sight.may(child, Operation.READ);
            var seen = isKnown ? found.seen() : 0;
            if (found.all() > 0) counts.add(new Count(pointer, seen, found.all() > seen));
        }
        return List.copyOf(counts);
    }

    /**
     * @param into for each record that nothing is to point to any more the one that takes its place; what becomes one with another
     *     does not point to itself afterwards: it is left as it is
     */
    @Transactional
    public List<Moved> move(Actor actor, String object, Map<UUID, UUID> into) {
        var moved = new ArrayList<Moved>();
        var turned = workshop.following(actor, object);
        store.keep(turned.workspace(), turned.object(), into.keySet());
        for (var pointer : turned.schema().pointersTo(object)) {
            var work = workshop.following(actor, pointer.object());
            moved.addAll(pointer.isMany() ? relink(work, pointer, into) : turn(work, pointer, into));
        }
        return moved;
    }

    private List<Moved> turn(Work work, Pointer pointer, Map<UUID, UUID> into) {
        var places = store.pointing(work.workspace(), work.object(), pointer, into);
        var turns = new LinkedHashMap<UUID, Turn>();
        places.forEach(place ->
                turns.put(place.id(), Turning.of(pointer, place.pointed(), end(into, place.pointed()))));
        turning.turn(work, pointer, turns);
        return grouped(pointer, places, into, false);
    }

    /** Only what points to one of those that go was asked for. */
    private static UUID end(Map<UUID, UUID> into, UUID from) {
        return Objects.requireNonNull(into.get(from));
    }

    private List<Moved> relink(Work work, Pointer pointer, Map<UUID, UUID> into) {
        var field = pointer.field();
        var places = store.linking(work.workspace(), work.object(), field, into);
        if (places.isEmpty()) return List.of();
        var sources = places.stream().map(Place::id).distinct().toList();
        var having = store.having(work.workspace(), work.object(), field, sources, into.values());
        var turned = new ArrayList<Place>();
        var dropped = new ArrayList<Place>();
        for (var place : places) {
            var has = having.computeIfAbsent(place.id(), id -> new HashSet<>());
            (has.add(end(into, place.pointed())) ? turned : dropped).add(place);
        }
        for (var some : Turning.portions(sources)) {
            var ids = Set.copyOf(some);
            var those =
                    turned.stream().filter(place -> ids.contains(place.id())).toList();
            var gone =
                    dropped.stream().filter(place -> ids.contains(place.id())).toList();
            var turns = new LinkedHashMap<UUID, Turn>();
            gone.forEach(place ->
                    turns.put(place.id(), Turning.of(pointer, place.pointed(), end(into, place.pointed()))));
            those.forEach(place ->
                    turns.put(place.id(), Turning.of(pointer, place.pointed(), end(into, place.pointed()))));
            var trace = turning.trace(work, field, turns);
            var to = those.stream().map(place -> end(into, place.pointed())).toList();
            store.relink(work, work.object(), field, those, to, gone, trace);
        }
        var moved = new ArrayList<>(grouped(pointer, turned, into, false));
        moved.addAll(grouped(pointer, dropped, into, true));
        return moved;
    }

    private static List<Moved> grouped(Pointer pointer, List<Place> places, Map<UUID, UUID> into, boolean dropped) {
        var byTarget = new LinkedHashMap<UUID, List<Place>>();
        places.forEach(place -> byTarget.computeIfAbsent(place.pointed(), t -> new ArrayList<>())
                .add(place));
        return byTarget.entrySet().stream()
                .map(each -> new Moved(
                        pointer.object(),
                        pointer.field().name(),
                        pointer.target(),
                        each.getKey(),
                        end(into, each.getKey()),
                        each.getValue().stream().map(Place::id).toList(),
                        pointer.isMany()
                                ? each.getValue().stream().map(Place::position).toList()
                                : List.of(),
                        dropped))
                .toList();
    }
}
