package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Rows;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Tells which records became one, to those who see what they became. */
@Service
public class MergeTelling {
    private static final int PAGE = 30;

    private final MergeStore store;
    private final RecordReader reader;
    private final Access access;

    MergeTelling(MergeStore store, RecordReader reader, Access access) {
        this.store = store;
        this.reader = reader;
        this.access = access;
    }

    /** Refused as if there were none where the actor does not see what the records became. */
    public Merge read(Actor actor, UUID id) {
        var merge = store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        requireSeen(actor, merge);
        return merge;
    }

    void requireSeen(Actor actor, Merge merge) {
        if (seen(actor, List.of(merge)).isEmpty()) throw ProblemException.notFound();
    }

    private List<Merge> seen(Actor actor, List<Merge> merges) {
        if (merges.isEmpty()) return merges;
        var object = merges.getFirst().object();
        var view = access.sight(actor).view().find(object);
        if (view.isEmpty() || !access.may(actor, view.get(), Operation.READ)) return List.of();
        var kept = new LinkedHashSet<UUID>();
        merges.forEach(merge -> kept.add(merge.kept()));
        var there = reader.kept(actor, object, kept);
        return merges.stream().filter(merge -> there.contains(merge.kept())).toList();
    }

    /**
     * The latest first.
     *
     * @param record one of the records; null for all of the object
     * @param cursor what the page before gave as {@code next}
     */
    public Page<Merge> of(Actor actor, String object, @Nullable UUID record, @Nullable UUID cursor) {
        access.sight(actor).view().object(object);
        var found = store.of(actor.workspace(), object, record, cursor, PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Page<>(
                seen(actor, page), found.size() > PAGE ? page.getLast().id().toString() : null, null);
    }

    /** How many records were turned to the kept one, by object, as far as the actor knows of it. */
    public Map<String, Long> counts(Actor actor, Merge merge) {
        var counts = new LinkedHashMap<String, Long>();
        var sight = access.sight(actor);
        store.counts(actor.workspace(), merge.id())
                .forEach((object, count) -> sight.view()
                        .find(object)
                        .filter(type -> sight.rows(object, false).equals(Rows.ALL) && sight.may(type, Operation.READ))
                        .ifPresent(type -> counts.put(object, count)));
        return counts;
    }

    /** What the records are called, also those in the recycle bin; those that the actor does not see are left out. */
    public Map<UUID, String> labels(Actor actor, List<Merge> merges) {
        var labels = new LinkedHashMap<UUID, String>();
        var byObject = new LinkedHashMap<String, Set<UUID>>();
        merges.forEach(merge -> {
            var those = byObject.computeIfAbsent(merge.object(), o -> new LinkedHashSet<>());
            those.add(merge.kept());
            those.addAll(merge.lost());
        });
        byObject.forEach((object, ids) -> labels.putAll(labels(actor, object, ids)));
        return labels;
    }

    /** As the other one, of any records of an object; none where the actor does not read the object. */
    public Map<UUID, String> labels(Actor actor, String object, Set<UUID> ids) {
        var type = access.sight(actor).view().find(object);
        if (type.isEmpty() || !access.may(actor, type.get(), Operation.READ)) return Map.of();
        var labels = new LinkedHashMap<>(labels(actor, object, ids, false));
        labels.putAll(labels(actor, object, ids, true));
        return labels;
    }

    private Map<UUID, String> labels(Actor actor, String object, Set<UUID> ids, boolean bin) {
        var name = access.sight(actor).view().object(object).nameField();
        var labels = new LinkedHashMap<UUID, String>();
        var all = new ArrayList<>(ids);
        for (var from = 0; from < all.size(); from += Query.MOST) {
            var some = all.subList(from, Math.min(all.size(), from + Query.MOST));
            var filter = new Filter.Tree(Map.of(
                    "op",
                    "in",
                    "field",
                    "id",
                    "value",
                    some.stream().map(UUID::toString).toList()));
            reader.page(actor, new Query(object, filter, List.of(), List.of(name), Query.MOST, null, false, bin))
                    .items()
                    .forEach(row -> {
                        var label = Plain.of(row.get(name));
                        if (label != null) labels.put(row.id(), label.toString());
                    });
        }
        return labels;
    }

    /** Which record has the place of one that went, where the actor sees that record. */
    public Optional<Ref> successor(Actor actor, String object, UUID record) {
        var type = access.sight(actor).view().find(object);
        if (type.isEmpty() || !access.may(actor, type.get(), Operation.READ)) return Optional.empty();
        return store.successor(actor.workspace(), object, record)
                .filter(ref -> !reader.read(actor, object, List.of(ref.id())).isEmpty());
    }

    /** Why a merge cannot be taken back, as far as that does not depend on who asks; empty where it can. */
    public Optional<Problem> hindrance(Actor actor, Merge merge) {
        if (!merge.stands()) return Optional.of(Problem.of("mergeUndone"));
        if (!merge.isKept()) return Optional.of(Problem.of("mergeTooOld"));
        var program = Actor.system(actor.workspace());
        var all = new LinkedHashSet<>(merge.lost());
        all.add(merge.kept());
        if (reader.kept(program, merge.object(), all).size() < all.size()) return Optional.of(Problem.of("mergeGone"));
        if (store.hasLater(actor.workspace(), merge.id(), all)) return Optional.of(Problem.of("mergeLater"));
        return reader.read(program, merge.object(), List.of(merge.kept())).isEmpty()
                ? Optional.of(Problem.of("mergeKeptDeleted"))
                : Optional.empty();
    }
}
