package shuke.kernel.measure;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.measure.SpotCheck.Accuracy;
import shuke.kernel.measure.SpotCheck.Mark;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code measure_spot_check} and {@code measure_spot_record}. */
@Component
class SpotCheckStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHECKS = """
            select c.*, r.size, r.marked from %1$s.measure_spot_check c
            cross join lateral (select count(*) as size, count(*) filter (where marks <> '{}') as marked
                from %1$s.measure_spot_record where spot_check = c.id) as r
            """;

    private final DSLContext db;

    SpotCheckStore(DSLContext db) {
        this.db = db;
    }

    void add(Actor actor, UUID id, String object, List<String> fields, long seed, List<UUID> records, Instant at) {
        var schema = actor.workspace().schema();
        db.execute(
                """
                insert into %s.measure_spot_check (id, object, fields, seed, by_user, by_name, started_at)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """.formatted(schema),
                id,
                object,
                fields.toArray(String[]::new),
                seed,
                actor.user(),
                actor.name(),
                at.atOffset(ZoneOffset.UTC));
        db.execute(
                """
                insert into %s.measure_spot_record (spot_check, place, record)
                select ?, u.place, u.record from unnest(?, ?) as u (place, record)
                """.formatted(schema),
                id,
                IntStream.range(0, records.size()).boxed().toArray(Integer[]::new),
                records.toArray(UUID[]::new));
    }

    /** Of an object, the latest first. */
    List<SpotCheck> latest(Workspace workspace, String object, int most) {
        return db.fetch(
                        (CHECKS + "where c.object = ? order by c.started_at desc, c.id limit ?")
                                .formatted(workspace.schema()),
                        object,
                        most)
                .map(SpotCheckStore::check);
    }

    Optional<SpotCheck> find(Workspace workspace, UUID id) {
        return db.fetchOptional((CHECKS + "where c.id = ?").formatted(workspace.schema()), id)
                .map(SpotCheckStore::check);
    }

    /** @param marks by field, those that were looked at */
    record Drawn(UUID record, Map<String, Mark> marks) {}

    Optional<Drawn> drawn(Workspace workspace, UUID id, int place) {
        return db.fetchOptional(
                        "select record, marks from %s.measure_spot_record where spot_check = ? and place = ?"
                                .formatted(workspace.schema()),
                        id,
                        place)
                .map(row -> new Drawn(row.get(0, UUID.class), marks(row.get(1, JSONB.class))));
    }

    private static Map<String, Mark> marks(JSONB json) {
        return JSON.readTree(json.data()).properties().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        mark -> Mark.find(mark.getValue().asString()).orElse(Mark.UNKNOWN),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    /** False where it is over, or the place is not there. */
    boolean mark(Workspace workspace, UUID id, int place, Map<String, Mark> marks) {
        var json = JSON.createObjectNode();
        marks.forEach((field, mark) -> json.put(field, mark.text()));
        return 1 == db.execute("""
                update %1$s.measure_spot_record r set marks = cast(? as jsonb) from %1$s.measure_spot_check c
                where c.id = r.spot_check and c.ended_at is null and r.spot_check = ? and r.place = ?
                """.formatted(workspace.schema()), json.toString(), id, place);
    }

    /** All fields together first, then each by itself. */
    List<Accuracy> accuracy(Workspace workspace, UUID id) {
        var found = new ArrayList<Accuracy>();
        db.fetch("""
                        select m.key as field, count(*) filter (where m.value = 'right') as good,
                            count(*) filter (where m.value = 'wrong') as wrong, count(*) filter (where m.value = 'unknown') as unknown
                        from %s.measure_spot_record r cross join lateral jsonb_each_text(r.marks) as m
                        where r.spot_check = ? group by grouping sets ((), (m.key)) order by grouping(m.key) desc, m.key
                        """.formatted(workspace.schema()), id).forEach(row -> found.add(accuracy(row)));
        return found;
    }

    private static Accuracy accuracy(Record row) {
        long right = row.get("good", Long.class);
        long wrong = row.get("wrong", Long.class);
        @Nullable Interval interval = right + wrong == 0 ? null : Interval.of(right, right + wrong);
        return new Accuracy(row.get("field", String.class), right, wrong, row.get("unknown", Long.class), interval);
    }

    /** False when it is over already. */
    boolean end(Workspace workspace, UUID id, Instant at) {
        return 1
                == db.execute(
                        "update %s.measure_spot_check set ended_at = cast(? as timestamptz) where id = ? and ended_at is null"
                                .formatted(workspace.schema()),
                        at.atOffset(ZoneOffset.UTC),
                        id);
    }

    private static SpotCheck check(Record row) {
        return new SpotCheck(
                row.get("id", UUID.class),
                row.get("object", String.class),
                List.of(row.get("fields", String[].class)),
                row.get("seed", Long.class),
                row.get("by_name", String.class),
                row.get("size", Integer.class),
                row.get("marked", Integer.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
