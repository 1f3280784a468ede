package shuke.kernel.record;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;

/** Counts the records of an object, and tells how values spread over all of them. */
@Component
class StatisticsStore {
    private final DSLContext db;

    StatisticsStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    long count(Workspace workspace, ObjectType object) {
        return db.fetchSingle(
                        "select count(*) from %s where deleted_at is null".formatted(Sql.table(workspace, object)))
                .get(0, long.class);
    }

    /** One for each unit; of a field with a column that can be reckoned with. */
    List<Spread> spreads(Workspace workspace, ObjectType object, Field field) {
        var columns = Column.of(field);
        var value = Sql.quoted(columns.getFirst().name());
        var unit = field.type() instanceof FieldType.MoneyAmount
                ? Sql.quoted(columns.get(1).name())
                : "''";
        return db.fetch("""
                        with v as (select %2$s as unit, ln(cast(%1$s as double precision)) as x
                                   from %3$s where deleted_at is null and %1$s > 0),
                        m as (select unit, count(*) as n, percentile_cont(0.5) within group (order by x) as median from v group by unit)
                        select m.unit, m.n, m.median, percentile_cont(0.5) within group (order by abs(v.x - m.median))
                        from v join m on m.unit = v.unit group by m.unit, m.n, m.median order by m.unit
                        """.formatted(value, unit, Sql.table(workspace, object)))
                .map(row -> new Spread(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, Double.class),
                        row.get(3, Double.class)));
    }
}
