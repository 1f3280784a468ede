package shuke.kernel.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.measure.Measure.Dimension;

/** The table {@code measure_behind}. */
@Component
class BehindStore {
    private final DSLContext db;

    BehindStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A record that is not good.
     *
     * @param field what is wrong about it; empty for the whole of it
     */
    record Behind(
            Measure measure,
            UUID record,
            String field,
            String code,
            @Nullable UUID owner,
            @Nullable String source) {}

    /** Of what a number tells. */
    record Spot(Measure measure, Dimension dimension, String key) {}

    void put(Workspace workspace, UUID run, String object, List<Behind> found) {
        if (found.isEmpty()) return;
        var rows = found.stream().distinct().toList(); // two rules may find the same wrong
        db.execute(
                """
                insert into %s.measure_behind (object, run, measure, record, field, code, owner, source)
                select ?, ?, u.* from unnest(?, ?, ?, ?, ?, ?) as u (measure, record, field, code, owner, source)
                on conflict (object, measure, record, field, code)
                do update set run = excluded.run, owner = excluded.owner, source = excluded.source
                """.formatted(workspace.schema()),
                object,
                run,
                rows.stream().map(each -> each.measure().text()).toArray(String[]::new),
                rows.stream().map(Behind::record).toArray(UUID[]::new),
                rows.stream().map(Behind::field).toArray(String[]::new),
                rows.stream().map(Behind::code).toArray(String[]::new),
                rows.stream().map(Behind::owner).toArray(UUID[]::new),
                rows.stream().map(Behind::source).toArray(String[]::new));
    }

    /** What was found before, and not again. */
    void forgetOthers(Workspace workspace, String object, UUID run) {
        db.execute(
                "delete from %s.measure_behind where object = ? and run <> ?".formatted(workspace.schema()),
                object,
                run);
    }

    /** How many records there are behind each number that is above zero. */
    Map<Spot, Long> counts(Workspace workspace, String object) {
        var counts = new HashMap<Spot, Long>();
        db.fetch("""
                        select measure,
                            case when grouping(field) = 0 then 'field' when grouping(owner) = 0 then 'owner'
                                when grouping(source) = 0 then 'source' else 'all' end as dimension,
                            coalesce(field, cast(owner as text), source, '') as key, count(distinct record) as records
                        from %s.measure_behind where object = ?
                        group by grouping sets ((measure), (measure, field), (measure, owner), (measure, source))
                        """.formatted(workspace.schema()), object)
                .forEach(row -> counts.put(spot(row), row.get("records", Long.class)));
        return counts;
    }

    private static Spot spot(Record row) {
        return new Spot(
                Measure.valueOf(row.get("measure", String.class).toUpperCase(Locale.ROOT)),
                Dimension.valueOf(row.get("dimension", String.class).toUpperCase(Locale.ROOT)),
                row.get("key", String.class));
    }

    /** The next records behind a number, in the order of their ids. */
    List<UUID> page(Workspace workspace, String object, Spot spot, @Nullable UUID after, int most) {
        var wanted = within(spot)
                .and(DSL.condition("object = {0}", DSL.val(object)))
                .and(DSL.condition("measure = {0}", DSL.val(spot.measure().text())));
        if (after != null) wanted = wanted.and(DSL.condition("record > {0}", DSL.val(after)));
        return db.fetch(
                        "select distinct record from %s.measure_behind where {0} order by record limit {1}"
                                .formatted(workspace.schema()),
                        wanted,
                        DSL.val(most))
                .getValues(0, UUID.class);
    }

    private static Condition within(Spot spot) {
        var isNone = spot.key().isEmpty();
        return switch (spot.dimension()) {
            case ALL -> DSL.trueCondition();
            case FIELD -> DSL.condition("field = {0}", DSL.val(spot.key()));
            case OWNER ->
                isNone
                        ? DSL.condition("owner is null")
                        : DSL.condition("cast(owner as text) = {0}", DSL.val(spot.key()));
            case SOURCE ->
                isNone ? DSL.condition("source is null") : DSL.condition("source = {0}", DSL.val(spot.key()));
        };
    }
}
