package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.merge.Story.Edit;
import shuke.kernel.merge.Story.Step;
import shuke.kernel.record.Attached;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Doubles;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Moved;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.record.Repointing;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * Makes records one, within a transaction: what would be doubled becomes one first, then whatever points to what goes is turned, it goes
 * into the recycle bin and gives its unique values free, and what is kept gets its values.
 */
@Component
class Uniting {
    private final Access access;
    private final Holdings holdings;
    private final Doubles doubles;
    private final Repointing repointing;
    private final RecordWriter writer;
    private final Above above;
    private final Favours favours;
    private final Levelling levelling;
    private final ObjectProvider<Attached> attached;

    Uniting(
            Access access,
            Holdings holdings,
            Doubles doubles,
            Repointing repointing,
            RecordWriter writer,
            Above above,
            Favours favours,
            Levelling levelling,
            ObjectProvider<Attached> attached) {
        this.access = access;
        this.holdings = holdings;
        this.doubles = doubles;
        this.repointing = repointing;
        this.writer = writer;
        this.above = above;
        this.favours = favours;
        this.levelling = levelling;
        this.attached = attached;
    }

    /** What was done so far. */
    record Done(List<Step> steps, List<Moved> moved) {
        Done() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * @param into for each record that goes the one that takes its place
     * @param chosen by field the record whose value wins; only where there is one to be kept
     */
    void unite(Actor actor, String object, Map<UUID, UUID> into, Map<String, UUID> chosen, Done done) {
        var type = access.sightOfProgram(actor.workspace()).schema().object(object);
        var ids = new LinkedHashSet<>(into.keySet());
        ids.addAll(into.values());
        var before = holdings.lock(actor, object, ids);
        for (var more = doubles.of(actor, object, into); !more.isEmpty(); more = doubles.of(actor, object, into)) {
            more.forEach((child, those) -> unite(actor, child, those, Map.of(), done));
        }
        var values = values(actor, type, before, into, chosen); // while everything still points to where it did
        var from = done.moved().size();
        done.moved().addAll(repointing.move(actor, object, into));
        var told = new HashMap<String, String>();
        attached.orderedStream().forEach(each -> told.put(each.kind(), each.move(actor.workspace(), object, into)));
        loosen(actor, type, before, into, values);
        writer.follow(
                actor,
                new Batch(
                        object,
                        into.keySet().stream()
                                .<Change>map(id -> new Change.Delete(id, null))
                                .toList()));
        writer.follow(actor, new Batch(object, updates(values)));
        var edits = new ArrayList<>(edits(actor, type, before, values));
        edits.addAll(
                levelling.level(actor, done.moved().subList(from, done.moved().size())));
        done.steps().add(new Step(object, into, from, done.moved().size(), told, edits));
    }

    private Map<UUID, Map<String, @Nullable Object>> values(
            Actor actor,
            ObjectType type,
            Map<UUID, Holdings.Holding> before,
            Map<UUID, UUID> into,
            Map<String, UUID> chosen) {
        var groups = new LinkedHashMap<UUID, List<Row>>();
        into.forEach((lost, kept) ->
                groups.computeIfAbsent(kept, k -> new ArrayList<>()).add(row(before, lost)));
        var values = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        groups.forEach((kept, others) -> {
            var row = row(before, kept);
            var favoured = favours.of(actor.workspace(), type.name(), row, others);
            var winners = new Winners(type, row, others, chosen, favoured);
            var changed = new LinkedHashMap<String, @Nullable Object>();
            winners.all().forEach((name, won) -> {
                var value = won.value();
                if (type.field(name).type() instanceof FieldType.Lookup lookup && lookup.hierarchy()) {
                    var wanted = row.get(name) instanceof Ref own && !chosen.containsKey(name) ? own : value;
                    value = above.of(actor, type.name(), name, wanted instanceof Ref ref ? ref : null, winners.ids());
                }
                if (!Objects.equals(value, row.get(name))) changed.put(name, value);
            });
            values.put(kept, changed);
        });
        return values;
    }

    private static Row row(Map<UUID, Holdings.Holding> before, UUID id) {
        return Objects.requireNonNull(before.get(id)).row();
    }

    /** What is kept lets go of what goes before it does: it would be held back by it, or go along. */
    private void loosen(
            Actor actor,
            ObjectType type,
            Map<UUID, Holdings.Holding> before,
            Map<UUID, UUID> into,
            Map<UUID, Map<String, @Nullable Object>> values) {
        var loosened = new ArrayList<Change>();
        values.forEach((kept, changed) -> {
            var own = new LinkedHashMap<String, @Nullable Object>();
            changed.forEach((name, value) -> {
                if (row(before, kept).get(name) instanceof Ref ref && into.containsKey(ref.id()))
                    own.put(name, new Held(value));
            });
            if (!own.isEmpty()) loosened.add(new Change.Update(kept, null, own));
        });
        if (!loosened.isEmpty()) writer.follow(actor, new Batch(type.name(), loosened));
    }

    private static List<Change> updates(Map<UUID, Map<String, @Nullable Object>> values) {
        var updates = new ArrayList<Change>();
        values.forEach((kept, changed) -> {
            var held = new LinkedHashMap<String, @Nullable Object>();
            changed.forEach((name, value) -> held.put(name, new Held(value)));
            updates.add(new Change.Update(kept, null, held));
        });
        return updates;
    }

    private List<Edit> edits(
            Actor actor,
            ObjectType type,
            Map<UUID, Holdings.Holding> before,
            Map<UUID, Map<String, @Nullable Object>> values) {
        var after = holdings.lock(actor, type.name(), values.keySet());
        var edits = new ArrayList<Edit>();
        values.forEach((kept, changed) -> {
            var old = row(before, kept);
            var held = new LinkedHashMap<String, @Nullable Object>();
            changed.keySet().forEach(name -> held.put(name, HeldValues.plain(old.get(name))));
            var by = old.get(SystemFields.UPDATED_BY) instanceof Ref person ? person.id() : null;
            edits.add(new Edit(type.name(), kept, held, Kept.values(type, row(after, kept)), by));
        });
        return edits;
    }
}
