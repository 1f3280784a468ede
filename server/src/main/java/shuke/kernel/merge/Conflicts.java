package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.merge.Story.Edit;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Moved;
import shuke.kernel.record.PointingBack;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Pointer;

/** Finds what was changed since a merge. */
@Component
class Conflicts {
    private static final int MOST_LATER = 50;

    private final Access access;
    private final Holdings holdings;
    private final PointingBack pointing;
    private final RecordReader reader;

    Conflicts(Access access, Holdings holdings, PointingBack pointing, RecordReader reader) {
        this.access = access;
        this.holdings = holdings;
        this.pointing = pointing;
        this.reader = reader;
    }

    /** Values that are others than the merge left; also those that the actor may not see. */
    List<Conflict> values(Actor actor, Story story) {
        var schema = access.sightOfProgram(actor.workspace()).schema();
        var byObject = new LinkedHashMap<String, Map<UUID, Edit>>();
        for (var step : story.steps()) {
            step.edits()
                    .forEach(edit -> byObject.computeIfAbsent(edit.object(), o -> new LinkedHashMap<>())
                            .put(edit.record(), edit));
        }
        var conflicts = new ArrayList<Conflict>();
        byObject.forEach((object, edits) -> {
            var now = holdings.lock(actor, object, edits.keySet());
            edits.forEach((id, edit) -> {
                var held = now.get(id);
                if (held != null) {
                    var values = Kept.values(schema.object(object), held.row());
                    edit.after().forEach((field, after) -> {
                        var current = values.get(field);
                        if (values.containsKey(field)
                                && !HeldValues.isSame(current, after)
                                && !HeldValues.isSame(current, edit.old(field)))
                            conflicts.add(
                                    new Conflict(Conflict.Kind.VALUE, object, id, field, edit.old(field), current));
                    });
                }
            });
        });
        return conflicts;
    }

    /** For each of the moves the records that point elsewhere by now. */
    List<Set<UUID>> astray(Actor actor, List<Moved> moved) {
        var schema = access.sightOfProgram(actor.workspace()).schema();
        return moved.stream()
                .map(each -> schema.find(each.object())
                                .flatMap(object -> object.find(each.field()))
                                .isPresent()
                        ? pointing.astray(actor, each)
                        : Set.copyOf(each.records())) // the lookup itself is gone
                .toList();
    }

    /** Those lookups that point elsewhere, of records that the actor sees. */
    List<Conflict> moved(Actor actor, List<Moved> moved, List<Set<UUID>> astray) {
        var sight = access.sight(actor);
        var conflicts = new ArrayList<Conflict>();
        for (var i = 0; i < moved.size(); i++) {
            var each = moved.get(i);
            if (!astray.get(i).isEmpty() && sees(sight, each.object(), each.field())) {
                var rows = reader.read(actor, each.object(), astray.get(i));
                for (var row : rows.values()) {
                    conflicts.add(new Conflict(
                            Conflict.Kind.MOVED,
                            each.object(),
                            row.id(),
                            each.field(),
                            HeldValues.plain(new Ref(each.target(), each.from())),
                            HeldValues.plain(row.get(each.field()))));
                }
            }
        }
        return conflicts;
    }

    /** Records that came later and point to the kept one, as far as the actor may turn them; the latest, so many of each lookup. */
    List<Conflict> later(Actor actor, Merge merge) {
        var sight = access.sight(actor);
        var conflicts = new ArrayList<Conflict>();
        for (var pointer : sight.view().pointersTo(merge.object())) {
            var right = sight.right(pointer.object(), pointer.field().name());
            if (right == FieldRight.EDIT
                    && pointer.field().type() instanceof FieldType.Lookup
                    && sees(sight, pointer.object(), pointer.field().name())) {
                later(actor, merge, pointer).forEach(conflicts::add);
            }
        }
        return conflicts;
    }

    private List<Conflict> later(Actor actor, Merge merge, Pointer pointer) {
        var filter = new Filter.Text("%s == '%s'".formatted(pointer.field().name(), merge.kept()));
        var query = new Query(
                pointer.object(),
                filter,
                List.of("-id"),
                List.of(pointer.field().name()),
                MOST_LATER,
                null,
                false,
                false);
        return reader.page(actor, query).items().stream()
                .filter(row -> row.id().toString().compareTo(merge.id().toString()) > 0) // ids follow time
                .map(row -> later(pointer, row))
                .toList();
    }

    private static Conflict later(Pointer pointer, Row row) {
        var field = pointer.field().name();
        return new Conflict(
                Conflict.Kind.LATER, pointer.object(), row.id(), field, null, HeldValues.plain(row.get(field)));
    }

    /** Refuses decisions about what is no conflict, that the actor may not make, and that name no record that comes back. */
    void check(Actor actor, Merge merge, Story story, List<Conflict> changed, Map<Conflict.Place, Decision> decisions) {
        if (decisions.isEmpty()) return;
        var known = new LinkedHashMap<Conflict.Place, Conflict>();
        Stream.concat(changed.stream(), later(actor, merge).stream()).forEach(each -> known.put(each.place(), each));
        decisions.forEach((place, decision) -> {
            var conflict = known.get(place);
            var isOne = conflict != null
                    && (decision.give() == null
                            || comesBack(merge, story, conflict).contains(decision.give()));
            if (!isOne) throw ProblemException.invalid(Problem.at(place.field(), "mergeDecision"));
            if (!decision.keep() && !mayDecide(actor, place))
                throw ProblemException.of(Kind.FORBIDDEN, Problem.at(place.field(), "recordNotEditable"));
        });
    }

    /** What a later value can go to, or what a record can point to. */
    private static Set<UUID> comesBack(Merge merge, Story story, Conflict conflict) {
        if (conflict.kind() != Conflict.Kind.VALUE) return Set.copyOf(merge.lost());
        var back = new LinkedHashSet<UUID>();
        story.steps().stream()
                .filter(step -> step.object().equals(conflict.object()))
                .forEach(step -> step.into().forEach((lost, kept) -> {
                    if (kept.equals(conflict.record())) back.add(lost);
                }));
        return back;
    }

    private boolean mayDecide(Actor actor, Conflict.Place place) {
        return access.sight(actor).right(place.object(), place.field()) == FieldRight.EDIT
                && reader.isEditable(actor, place.object(), place.record());
    }

    /** Of the values those that the actor may see. */
    List<Conflict> seen(Actor actor, List<Conflict> conflicts) {
        var sight = access.sight(actor);
        var ids = new LinkedHashMap<String, Set<UUID>>();
        conflicts.forEach(each ->
                ids.computeIfAbsent(each.object(), o -> new LinkedHashSet<>()).add(each.record()));
        var seen = new LinkedHashMap<String, Set<UUID>>();
        ids.forEach((object, those) -> {
            if (sight.view()
                    .find(object)
                    .filter(type -> sight.may(type, Operation.READ))
                    .isPresent()) seen.put(object, reader.kept(actor, object, those));
        });
        return conflicts.stream()
                .filter(each -> seen.getOrDefault(each.object(), Set.of()).contains(each.record()))
                .filter(each -> sees(sight, each.object(), each.field()))
                .toList();
    }

    private static boolean sees(Sight sight, String object, @Nullable String field) {
        return field != null
                && sight.view()
                        .find(object)
                        .filter(type -> sight.may(type, Operation.READ))
                        .isPresent()
                && (sight.right(object, field) == FieldRight.READ || sight.right(object, field) == FieldRight.EDIT);
    }
}
