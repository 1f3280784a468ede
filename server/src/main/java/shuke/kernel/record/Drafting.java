package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.FieldRight;
import shuke.kernel.base.Parallel;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** Makes drafts: parses and standardises what was given, finds what lookups mean, fills in defaults. */
@Component
class Drafting {
    /** System fields that a client may send back as it read them; they are not its to change. */
    private static final Set<String> ECHOED =
            Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy", "version");

    /** Those among them that a record from elsewhere brings along. */
    private static final Set<String> ORIGIN = Set.of("createdAt", "createdBy");

    private final Links links;
    private final Defaults defaults;
    private final Duplicates duplicates;

    Drafting(Links links, Defaults defaults, Duplicates duplicates) {
        this.links = links;
        this.defaults = defaults;
        this.duplicates = duplicates;
    }

    /** A change whose values are parsed, but whose lookups are still to be found. */
    private record Reading(Target target, @Nullable Row before, Map<String, Parsed> given, List<Problem> problems) {
        int change() {
            return target.change();
        }

        Duplicates.Unfinished unfinished() {
            var known = new LinkedHashMap<String, @Nullable Object>();
            given.forEach((name, parsed) -> {
                if (parsed instanceof Parsed.Value(var value)) {
                    known.put(name, value);
                }
            });
            var written = written(before, known);
            if (before != null) {
                before.values().forEach((name, value) -> {
                    if (!known.containsKey(name)) known.put(name, value); // emptied stays empty
                });
            }
            return new Duplicates.Unfinished(change(), target.id(), known, written);
        }
    }

    /** @param suspects what was asked of the drafts on the way */
    record Drafted(List<Draft> drafts, Suspects suspects) {}

    Drafted draft(Work work, List<Target> targets, Map<UUID, Row> existing, Findings findings) {
        var right = targets.stream()
                .filter(target -> !findings.isWrong(target.change()))
                .toList();
        var readings = Parallel.of(right)
                .map(target -> read(work, target, existing.get(target.id())))
                .toList();
        readings.forEach(reading -> reading.problems().forEach(problem -> findings.add(reading.change(), problem)));
        var unfinished = readings.stream()
                .filter(reading -> reading.problems().isEmpty())
                .map(Reading::unfinished);
        var suspects = duplicates.suspects(work, unfinished);
        var found = links.find(work, wanted(readings), suspects);
        var drafts = readings.stream()
                .map(reading -> draft(work, reading, found, findings))
                .toList();
        return new Drafted(drafts, suspects);
    }

    private static Reading read(Work work, Target target, @Nullable Row before) {
        var given = new LinkedHashMap<String, Parsed>();
        var problems = new ArrayList<Problem>();
        target.input().forEach((name, raw) -> {
            var field = known(work, name, raw);
            if (field == null) {
                problems.add(Unknown.field(name, work.known()));
            } else if (isTaken(work, name, raw, before)) {
                var current = before == null ? null : before.get(name);
                var right = work.sight().right(work.object().name(), name);
                if (right != FieldRight.EDIT && !(raw instanceof Fact)) {
                    if (!Echo.isOne(work, field, right, raw, current)) {
                        problems.add(Problem.at(name, Refusals.FIELD, field.label()));
                    }
                    return;
                }
                var parsed = parsed(work, field, raw, current);
                if (parsed instanceof Parsed.Wrong wrong) {
                    problems.add(problem(name, wrong));
                } else {
                    given.put(name, parsed);
                }
            }
        });
        return new Reading(target, before, given, problems);
    }

    private static @Nullable Field known(Work work, String name, @Nullable Object raw) {
        return (raw instanceof Fact ? work.object() : work.known()).find(name).orElse(null);
    }

    private static boolean isTaken(Work work, String name, @Nullable Object raw, @Nullable Row before) {
        return !ECHOED.contains(name)
                || raw instanceof Held
                || (work.keepsOrigin() && before == null && ORIGIN.contains(name));
    }

    private static Parsed parsed(Work work, Field field, @Nullable Object raw, @Nullable Object current) {
        if (raw instanceof Held(var value)) {
            return new Parsed.Value(value);
        }
        if (raw instanceof Fact(var value)) {
            return work.values().parse(field.type(), value, current);
        }
        if (ORIGIN.contains(field.name())) {
            return origin(work, field, raw);
        }
        return isWritable(field) ? work.values().parse(field.type(), raw, current) : echo(field, raw, current);
    }

    private static Parsed origin(Work work, Field field, @Nullable Object raw) {
        var parsed = work.values().parse(field.type(), raw, null);
        return parsed instanceof Parsed.Value(Instant at) && at.isAfter(work.at())
                ? new Parsed.Wrong("inFuture", field.label())
                : parsed;
    }

    private static boolean isWritable(Field field) {
        return !field.readOnly()
                && (!field.isComputed() || field.type() instanceof shuke.kernel.schema.FieldType.AutoNumber);
    }

    /** A read-only value may come back as it was read; another one is refused. */
    private static Parsed echo(Field field, @Nullable Object raw, @Nullable Object current) {
        return raw == null || field.isComputed() || Objects.equals(shuke.kernel.base.Plain.of(current), raw)
                ? new Parsed.Value(current)
                : new Parsed.Wrong("readOnlyField", field.label());
    }

    private static Set<Parsed.Wanted> wanted(List<Reading> readings) {
        var all = new LinkedHashSet<Parsed.Wanted>();
        for (var reading : readings) {
            for (var parsed : reading.given().values()) {
                switch (parsed) {
                    case Parsed.Link(var wanted) -> all.add(wanted);
                    case Parsed.Links(var wanted) -> all.addAll(wanted);
                    case Parsed.Value value -> {}
                    case Parsed.Wrong wrong -> {}
                }
            }
        }
        return all;
    }

    private Draft draft(Work work, Reading reading, Map<Parsed.Wanted, Links.Found> found, Findings findings) {
        var after = new LinkedHashMap<String, @Nullable Object>();
        if (reading.before() != null) {
            after.putAll(reading.before().values());
        }
        reading.given()
                .forEach((name, parsed) ->
                        after.put(name, value(work.object(), name, parsed, found, reading, findings)));
        if (reading.before() == null) {
            defaults.fill(work, reading.target().id(), after, reading.given().keySet());
        }
        return finish(work, reading, after);
    }

    private static Draft finish(Work work, Reading reading, Map<String, @Nullable Object> after) {
        var target = reading.target();
        var before = reading.before();
        var written = written(before, after);
        if (before != null && written.isEmpty()) {
            return new Draft(target.change(), Outcome.Effect.UNCHANGED, target.id(), before, after, written);
        }
        var effect = before == null ? Outcome.Effect.CREATED : Outcome.Effect.UPDATED;
        SystemValues.stamp(work, before, after);
        if (target.input().get(SystemFields.UPDATED_BY) instanceof Held(var by)) {
            after.put(SystemFields.UPDATED_BY, by); // given back to whoever changed it last
        }
        return new Draft(target.change(), effect, target.id(), before, after, written);
    }

    private static Set<String> written(@Nullable Row before, Map<String, @Nullable Object> after) {
        var written = new LinkedHashSet<String>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before == null ? null : before.get(name), value)) {
                written.add(name);
            }
        });
        return written;
    }

    private static @Nullable Object value(
            ObjectType object,
            String name,
            Parsed parsed,
            Map<Parsed.Wanted, Links.Found> found,
            Reading reading,
            Findings findings) {
        return switch (parsed) {
            case Parsed.Value(var value) -> value;
            case Parsed.Link(var wanted) -> ref(object.field(name), wanted, found, reading, findings);
            case Parsed.Links(var wanted) -> {
                var refs = wanted.stream()
                        .map(want -> ref(object.field(name), want, found, reading, findings))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                yield refs.isEmpty() ? null : refs;
            }
            case Parsed.Wrong wrong -> null;
        };
    }

    private static @Nullable Ref ref(
            Field field,
            Parsed.Wanted wanted,
            Map<Parsed.Wanted, Links.Found> found,
            Reading reading,
            Findings findings) {
        var change = reading.change();
        switch (found.getOrDefault(wanted, new Links.Found.Nothing())) {
            case Links.Found.One(var ref) -> {
                return ref;
            }
            case Links.Found.Nothing nothing -> {
                var kept = reading.before() == null ? null : reading.before().get(field.name());
                if (kept instanceof Ref ref && ref.id().equals(wanted.value())) {
                    return ref; // it points there already, to what the writer may not see
                }
                findings.add(
                        change,
                        Problem.at(field.name(), "linkNotFound", field.label(), String.valueOf(wanted.value())));
            }
            case Links.Found.Several(var number) ->
                findings.add(
                        change,
                        Problem.at(
                                field.name(), "linkAmbiguous", field.label(), String.valueOf(wanted.value()), number));
            case Links.Found.Wrong(var why) -> findings.add(change, problem(field.name(), why));
        }
        return null;
    }

    static Problem problem(String field, Parsed.Wrong wrong) {
        return new Problem(wrong.code(), field, null, wrong.args(), wrong.text());
    }
}
