package shuke.kernel.source;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.source.Coverage.Heard;
import shuke.kernel.source.Coverage.Overlap;
import shuke.kernel.source.Coverage.Share;
import shuke.kernel.source.Coverage.Wanted;

/** Counts what stands in {@code source_record} and {@code source_golden}. */
@Component
class CoverageStore {
    private final DSLContext db;

    CoverageStore(DSLContext db) {
        this.db = db;
    }

    List<String> objects(Workspace workspace) {
        return db.fetch("select distinct object from %s.source_record order by object".formatted(workspace.schema()))
                .getValues(0, String.class);
    }

    long records(Workspace workspace, String object) {
        return db.fetchSingle(
                        "select count(distinct record) from %s.source_record where object = ?"
                                .formatted(workspace.schema()),
                        object)
                .get(0, Long.class);
    }

    List<Heard> heard(Workspace workspace, String object) {
        return db.fetch(
                        "select source, max(received_at) from %s.source_record where object = ? group by source"
                                .formatted(workspace.schema()),
                        object)
                .map(row -> new Heard(
                        row.get(0, UUID.class), row.get(1, OffsetDateTime.class).toInstant()));
    }

    List<Overlap> overlaps(Workspace workspace, String object) {
        return db.fetch("""
                        with known as (
                          select record, array_agg(distinct source) as sources from %s.source_record
                          where object = ? group by record)
                        select a.source, b.source, count(*), count(*) filter (where cardinality(sources) = 1)
                        from known, unnest(sources) as a (source), unnest(sources) as b (source)
                        group by a.source, b.source order by a.source, b.source
                        """.formatted(workspace.schema()), object)
                .map(row -> new Overlap(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class)));
    }

    /** The next records of a source that are like this, in the order of their ids. */
    List<UUID> page(Workspace workspace, String object, Wanted wanted, @Nullable UUID after, int most) {
        return db.fetch(
                        """
                        select distinct r.record from %1$s.source_record as r
                        where r.object = {0} and r.source = {1} and {2} order by r.record limit {3}
                        """.formatted(workspace.schema()),
                        DSL.val(object),
                        DSL.val(wanted.source()),
                        DSL.and(conditions(workspace, wanted, after)),
                        DSL.val(most))
                .getValues(0, UUID.class);
    }

    private static List<Condition> conditions(Workspace workspace, Wanted wanted, @Nullable UUID after) {
        var conditions = new ArrayList<Condition>();
        if (after != null) conditions.add(DSL.condition("r.record > {0}", DSL.val(after)));
        if (wanted.other() != null) {
            conditions.add(alsoKnown(workspace, "o.source = {0}", DSL.val(wanted.other())));
        }
        if (wanted.only() != null) {
            var elsewhere = alsoKnown(workspace, "o.source <> r.source");
            conditions.add(wanted.only() ? DSL.not(elsewhere) : elsewhere);
        }
        if (wanted.field() != null) {
            conditions.add(DSL.condition("{0} = any (r.fields)", DSL.val(wanted.field())));
        }
        if (wanted.chosen() != null) {
            conditions.add(DSL.condition("""
                    exists (select 1 from %s.source_golden as g
                      where g.object = r.object and g.record = r.record and g.chosen ->> {0} = cast(r.id as text))
                    """.formatted(workspace.schema()), DSL.val(wanted.chosen())));
        }
        return conditions;
    }

    private static Condition alsoKnown(Workspace workspace, String by, QueryPart... values) {
        return DSL.condition(
                "exists (select 1 from %s.source_record as o where o.object = r.object and o.record = r.record and %s)"
                        .formatted(workspace.schema(), by),
                values);
    }

    List<Share> shares(Workspace workspace, String object) {
        return db.fetch("""
                        with filled as (
                          select source, field, count(distinct record) as n
                          from %1$s.source_record, unnest(fields) as field where object = ? group by source, field),
                        won as (
                          select r.source, c.key as field, count(*) as n
                          from %1$s.source_golden as g, jsonb_each_text(g.chosen) as c
                          join %1$s.source_record as r on r.id = cast(c.value as uuid)
                          where g.object = ? and r.record = g.record group by r.source, c.key)
                        select filled.source, filled.field, filled.n, coalesce(won.n, 0)
                        from filled left join won using (source, field) order by filled.field, filled.source
                        """.formatted(workspace.schema()), object, object)
                .map(row -> new Share(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class)));
    }
}
