package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.merge.Story.Edit;
import shuke.kernel.merge.Story.Step;
import shuke.kernel.record.Attached;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Moved;
import shuke.kernel.record.PointingBack;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** Takes a merge back, within a transaction: the steps from the last to the first, each of them backwards. */
@Component
class Unmerging {
    private final Access access;
    private final Holdings holdings;
    private final PointingBack pointing;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final ObjectProvider<Attached> attached;

    Unmerging(
            Access access,
            Holdings holdings,
            PointingBack pointing,
            RecordReader reader,
            RecordWriter writer,
            ObjectProvider<Attached> attached) {
        this.access = access;
        this.holdings = holdings;
        this.pointing = pointing;
        this.reader = reader;
        this.writer = writer;
        this.attached = attached;
    }

    /**
     * What is to be taken back, and how.
     *
     * @param conflicts values that were changed since
     * @param astray for each of the moves the records that point elsewhere by now
     */
    record Order(
            Merge merge,
            Story story,
            List<Moved> moved,
            List<Conflict> conflicts,
            List<Set<UUID>> astray,
            Map<Conflict.Place, Decision> decisions) {
        Decision of(String object, UUID record, String field) {
            return decisions.getOrDefault(new Conflict.Place(object, record, field), Decision.KEEP);
        }

        boolean isConflict(Edit edit, String field) {
            return conflicts.stream()
                    .anyMatch(each -> each.place().equals(new Conflict.Place(edit.object(), edit.record(), field)));
        }
    }

    void takeBack(Actor actor, Order order) {
        for (var step : order.story().steps().reversed()) {
            for (var i = step.to() - 1; i >= step.from(); i--) moveBack(actor, order, i); // before trees are looked at
            restoreValues(actor, order, step); // before unique values are needed again
            restore(actor, step);
            attached.orderedStream()
                    .forEach(each -> each.moveBack(
                            actor.workspace(), step.object(), step.attached().getOrDefault(each.kind(), "")));
        }
        hand(actor, order);
    }

    private void restore(Actor actor, Step step) {
        var restores = holdings.lock(actor, step.object(), step.into().keySet()).values().stream()
                .filter(each -> each.deletedAt() != null)
                .<Change>map(each -> new Change.Restore(each.row().id()))
                .toList();
        if (!restores.isEmpty()) writer.follow(actor, new Batch(step.object(), restores));
    }

    private void moveBack(Actor actor, Order order, int number) {
        var moved = order.moved().get(number);
        var stay = order.astray().get(number).stream()
                .filter(id -> order.of(moved.object(), id, moved.field()).keep())
                .collect(Collectors.toSet());
        if (stay.size() < moved.records().size()) pointing.moveBack(actor, moved, stay);
    }

    /** What nobody has changed since is as it was; what somebody has is as was decided, and otherwise stays. */
    private void restoreValues(Actor actor, Order order, Step step) {
        var schema = access.sightOfProgram(actor.workspace()).schema();
        var byObject = new LinkedHashMap<String, List<Edit>>();
        step.edits()
                .forEach(edit -> byObject.computeIfAbsent(edit.object(), o -> new ArrayList<>())
                        .add(edit));
        byObject.forEach((object, edits) -> {
            var ids = edits.stream().map(Edit::record).toList();
            var now = holdings.lock(actor, object, ids);
            var updates = new ArrayList<Change>();
            for (var edit : edits) {
                var holding = now.get(edit.record());
                if (holding != null && holding.deletedAt() == null) {
                    var values = values(actor, order, schema.object(object), edit);
                    if (!values.isEmpty()) updates.add(new Change.Update(edit.record(), null, values));
                }
            }
            if (!updates.isEmpty()) writer.follow(actor, new Batch(object, updates));
        });
    }

    private Map<String, @Nullable Object> values(Actor actor, Order order, ObjectType object, Edit edit) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var fields = new LinkedHashSet<>(edit.before().keySet());
        order.conflicts().stream()
                .filter(each ->
                        each.object().equals(edit.object()) && each.record().equals(edit.record()))
                .forEach(each -> fields.add(each.field()));
        var isEdited = false;
        for (var field : fields) {
            var isConflict = order.isConflict(edit, field);
            if (isConflict && order.of(edit.object(), edit.record(), field).keep()) isEdited = true;
            else
                object.find(field)
                        .ifPresent(each -> values.put(
                                field, new Held(there(actor, HeldValues.value(each.type(), edit.old(field))))));
        }
        if (!isEdited && !values.isEmpty()) {
            var by = edit.updatedBy();
            values.put(SystemFields.UPDATED_BY, new Held(by == null ? null : new Ref(SystemFields.USER, by)));
        }
        return values;
    }

    /** What a lookup pointed to may be gone for good meanwhile. */
    private @Nullable Object there(Actor actor, @Nullable Object value) {
        return switch (value) {
            case Ref ref -> isThere(actor, ref) ? ref : null;
            case List<?> many -> {
                var left = many.stream()
                        .filter(each -> !(each instanceof Ref ref) || isThere(actor, ref))
                        .toList();
                yield left.isEmpty() ? null : left;
            }
            case null, default -> value;
        };
    }

    private boolean isThere(Actor actor, Ref ref) {
        return !reader.kept(Actor.system(actor.workspace()), ref.object(), Set.of(ref.id()))
                .isEmpty();
    }

    /** Later values and later records go where it was decided that they belong, with the rights of whoever decided. */
    private void hand(Actor actor, Order order) {
        var schema = access.sightOfProgram(actor.workspace()).schema();
        var later = new LinkedHashMap<>(order.decisions());
        for (var conflict : order.conflicts()) {
            var decision = later.remove(conflict.place());
            if (decision != null && decision.give() != null) {
                var type =
                        schema.object(conflict.object()).field(conflict.field()).type();
                write(
                        actor,
                        conflict.object(),
                        decision.give(),
                        conflict.field(),
                        HeldValues.value(type, conflict.now()));
            }
        }
        later.forEach((place, decision) -> {
            if (decision.give() != null)
                write(
                        actor,
                        place.object(),
                        place.record(),
                        place.field(),
                        new Ref(order.merge().object(), decision.give()));
        });
    }

    private void write(Actor actor, String object, UUID id, String field, @Nullable Object value) {
        var input = new LinkedHashMap<String, @Nullable Object>();
        input.put(field, new Held(value));
        writer.write(actor, Batch.of(object, new Change.Update(id, null, input)));
    }
}
