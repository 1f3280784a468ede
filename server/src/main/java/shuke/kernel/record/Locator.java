package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;

/** Finds out which record each change is about; those that name a key are looked up together. */
@Component
class Locator {
    private final LinkStore links;
    private final RecordStore records;
    private final Ids ids;

    Locator(LinkStore links, RecordStore records, Ids ids) {
        this.links = links;
        this.records = records;
        this.ids = ids;
    }

    /** A change that finds its record by a key. */
    private record Keyed(int change, String key, Map<String, @Nullable Object> input, boolean mayCreate) {}

    List<Target> locate(Work work, List<Change> changes, Iterable<Integer> which, Findings findings) {
        var targets = new ArrayList<Target>();
        var keyed = new LinkedHashMap<String, List<Keyed>>();
        for (var i : which) {
            switch (changes.get(i)) {
                case Change.Create(var id, var input) ->
                    targets.add(
                            new Target(i, Target.Kind.CREATE, id == null ? ids.next() : id, id != null, null, input));
                case Change.Update(var id, var version, var input) ->
                    targets.add(new Target(i, Target.Kind.UPDATE, id, true, version, input));
                case Change.Delete(var id, var version) ->
                    targets.add(new Target(i, Target.Kind.DELETE, id, true, version, Map.of()));
                case Change.Restore(var id) ->
                    targets.add(new Target(i, Target.Kind.RESTORE, id, true, null, Map.of()));
                case Change.Purge(var id) -> targets.add(new Target(i, Target.Kind.PURGE, id, true, null, Map.of()));
                case Change.Upsert(var key, var input) ->
                    keyed.computeIfAbsent(key, k -> new ArrayList<>()).add(new Keyed(i, key, input, true));
                case Change.UpdateBy(var key, var input) ->
                    keyed.computeIfAbsent(key, k -> new ArrayList<>()).add(new Keyed(i, key, input, false));
            }
        }
        keyed.forEach((key, list) -> byKey(work, key, list, targets, findings));
        targets.sort(java.util.Comparator.comparingInt(Target::change));
        return targets;
    }

    private void byKey(Work work, String key, List<Keyed> keyed, List<Target> into, Findings findings) {
        var field = work.known()
                .find(key)
                .filter(named -> Links.isClear(work, work.object(), named))
                .filter(Keys::canBe)
                .orElse(null);
        if (field == null) {
            keyed.forEach(k -> findings.add(
                    k.change(), Problem.at(key, "badKey", key, work.object().label())));
            return;
        }
        var values = new LinkedHashMap<Keyed, Object>();
        for (var change : keyed) {
            value(work, field, change, findings, values);
        }
        if (values.isEmpty()) {
            return;
        }
        if (!field.unique()) { // where it is, the database refuses the second one and the write is tried again
            records.guard(work.workspace(), work.object(), field, values.values());
        }
        var found = links.byField(work, work.object(), field, List.copyOf(values.values()));
        values.forEach((change, value) -> target(field, change, found.getOrDefault(value, List.of()), into, findings));
    }

    private static void value(Work work, Field field, Keyed change, Findings findings, Map<Keyed, Object> values) {
        switch (work.values().parse(field.type(), change.input().get(field.name()), null)) {
            case Parsed.Value(var value) when value != null -> values.put(change, Keys.of(value));
            case Parsed.Value empty ->
                findings.add(change.change(), Problem.at(field.name(), "keyMissing", field.label()));
            case Parsed.Wrong wrong -> findings.add(change.change(), Drafting.problem(field.name(), wrong));
            case Parsed other ->
                findings.add(
                        change.change(),
                        Problem.at(
                                field.name(),
                                "badKey",
                                field.name(),
                                work.object().label()));
        }
    }

    private void target(Field field, Keyed change, List<Ref> found, List<Target> into, Findings findings) {
        if (found.size() > 1) {
            findings.add(
                    change.change(), Problem.at(field.name(), Conflicts.AMBIGUOUS_KEY, field.label(), found.size()));
        } else if (found.size() == 1) {
            into.add(new Target(
                    change.change(), Target.Kind.UPDATE, found.getFirst().id(), true, null, change.input()));
        } else if (change.mayCreate()) {
            var isChosen = field.name().equals("id");
            var id = isChosen ? UUID.fromString(String.valueOf(change.input().get("id"))) : ids.next();
            into.add(new Target(change.change(), Target.Kind.CREATE, id, isChosen, null, change.input()));
        } else {
            findings.add(change.change(), Problem.at(field.name(), "notFound"));
        }
    }
}
