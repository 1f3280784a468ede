package shuke.kernel.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.merge.Story.Edit;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Moved;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.Merging;
import shuke.kernel.schema.Merging.Strictest;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * Sees to it that what must not get milder does not, once records that hung on several hang on one: of what each of the several had in
 * force on the same matter, the strictest holds. Whatever is milder and in force, or younger than the strictest, gets its value; older
 * records stay as a proof of what was.
 */
@Component
class Levelling {
    private final Access access;
    private final Holdings holdings;
    private final RecordReader reader;
    private final RecordWriter writer;

    Levelling(Access access, Holdings holdings, RecordReader reader, RecordWriter writer) {
        this.access = access;
        this.holdings = holdings;
        this.reader = reader;
        this.writer = writer;
    }

    /** @param moved what has just been turned */
    List<Edit> level(Actor actor, List<Moved> moved) {
        var schema = access.sightOfProgram(actor.workspace()).schema();
        var places = new LinkedHashMap<Place, Map<UUID, UUID>>();
        for (var each : moved) {
            var merging = schema.object(each.object()).merging();
            if (merging != null && !merging.same().isEmpty() && each.positions().isEmpty()) {
                var from =
                        places.computeIfAbsent(new Place(each.object(), each.field(), each.to()), p -> new HashMap<>());
                each.records().forEach(record -> from.put(record, each.from()));
            }
        }
        var edits = new ArrayList<Edit>();
        places.forEach((place, from) -> edits.addAll(level(actor, schema.object(place.object()), place, from)));
        return edits;
    }

    private record Place(String object, String field, UUID kept) {}

    private List<Edit> level(Actor actor, ObjectType object, Place place, Map<UUID, UUID> from) {
        var merging = Objects.requireNonNull(object.merging());
        var values = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        for (var matter : matters(actor, object, place).values()) {
            for (var strictest : merging.strictest()) {
                milder(object, strictest, matter, row -> from.getOrDefault(row.id(), place.kept()))
                        .forEach((id, value) -> values.computeIfAbsent(id, i -> new LinkedHashMap<>())
                                .put(strictest.field(), value));
            }
        }
        return values.isEmpty() ? List.of() : write(actor, object, values);
    }

    /** The records that hang on the kept one now, by what they are about. */
    private Map<List<@Nullable Object>, List<Row>> matters(Actor actor, ObjectType object, Place place) {
        var merging = Objects.requireNonNull(object.merging());
        var fields = Stream.of(
                        merging.same().stream(),
                        merging.strictest().stream().map(Strictest::field),
                        Stream.ofNullable(object.timeField()),
                        Stream.of(SystemFields.CREATED_AT))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var filter = new Filter.Text("%s == '%s'".formatted(place.field(), place.kept()));
        var matters = new LinkedHashMap<List<@Nullable Object>, List<Row>>();
        String cursor = null;
        do {
            var page = reader.page(
                    Actor.system(actor.workspace()),
                    new Query(object.name(), filter, List.of("id"), fields, Query.MOST, cursor, false, false));
            page.items()
                    .forEach(row -> matters.computeIfAbsent(key(merging, row), k -> new ArrayList<>())
                            .add(row));
            cursor = page.next();
        } while (cursor != null);
        return matters;
    }

    private static List<@Nullable Object> key(Merging merging, Row row) {
        var key = new ArrayList<@Nullable Object>();
        merging.same().forEach(field -> key.add(row.get(field)));
        return key;
    }

    /** The records whose value is too mild, with the one that holds. */
    private static Map<UUID, Object> milder(
            ObjectType object, Strictest strictest, List<Row> matter, java.util.function.Function<Row, UUID> owner) {
        var inForce = new HashMap<UUID, Row>();
        matter.stream()
                .sorted(Comparator.comparing((Row row) -> time(object, row))
                        .thenComparing(row -> row.id().toString()))
                .forEach(row -> inForce.put(owner.apply(row), row));
        var milder = new LinkedHashMap<UUID, Object>();
        if (inForce.size() < 2) return milder;
        var holds = inForce.values().stream()
                .min(Comparator.comparingInt(row -> Winners.rank(strictest, row.get(strictest.field()))))
                .orElseThrow();
        var value = holds.get(strictest.field());
        var rank = Winners.rank(strictest, value);
        if (value == null || rank == strictest.order().size()) return milder;
        var current = inForce.values().stream().map(Row::id).collect(Collectors.toCollection(LinkedHashSet::new));
        matter.stream()
                .filter(row -> isConcerned(object, row, holds, current))
                .filter(row -> isMilder(strictest, row, rank))
                .forEach(row -> milder.put(row.id(), value));
        return milder;
    }

    private static boolean isConcerned(ObjectType object, Row row, Row holds, Set<UUID> current) {
        return current.contains(row.id()) || time(object, row).isAfter(time(object, holds));
    }

    private static boolean isMilder(Strictest strictest, Row row, int rank) {
        var own = Winners.rank(strictest, row.get(strictest.field()));
        return own > rank && own < strictest.order().size();
    }

    private static Instant time(ObjectType object, Row row) {
        var field = object.timeField() == null ? SystemFields.CREATED_AT : object.timeField();
        return switch (row.get(field)) {
            case Instant at -> at;
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case null, default -> Instant.EPOCH;
        };
    }

    private List<Edit> write(Actor actor, ObjectType object, Map<UUID, Map<String, @Nullable Object>> values) {
        var before = holdings.lock(actor, object.name(), values.keySet());
        var changes = new ArrayList<Change>();
        values.forEach((id, changed) -> {
            var held = new LinkedHashMap<String, @Nullable Object>();
            changed.forEach((field, value) -> held.put(field, new Held(value)));
            changes.add(new Change.Update(id, null, held));
        });
        writer.follow(actor, new Batch(object.name(), changes));
        var after = holdings.lock(actor, object.name(), values.keySet());
        var edits = new ArrayList<Edit>();
        values.forEach((id, changed) -> {
            var old = Objects.requireNonNull(before.get(id)).row();
            var held = new LinkedHashMap<String, @Nullable Object>();
            changed.keySet().forEach(name -> held.put(name, HeldValues.plain(old.get(name))));
            var by = old.get(SystemFields.UPDATED_BY) instanceof Ref person ? person.id() : null;
            var now = Objects.requireNonNull(after.get(id)).row();
            edits.add(new Edit(object.name(), id, held, Kept.values(object, now), by));
        });
        return edits;
    }
}
