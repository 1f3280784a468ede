package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.sql.Acting;

/** Counts records by conditions, and finds the next ones. */
@Component
class CensusStore {
    private final DSLContext db;

    CensusStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    List<Census.Count> count(Reading reading, List<Checked> conditions, List<String> by) {
        var scope = reading.scope();
        var keys =
                by.stream().<Field<?>>map(name -> scope.equality(Path.of(name))).toList();
        var sets = new ArrayList<List<Field<?>>>();
        sets.add(List.of());
        keys.forEach(key -> sets.add(List.of(key)));
        var columns = new ArrayList<SelectField<?>>();
        columns.add(DSL.count());
        conditions.forEach(condition -> columns.add(DSL.count().filterWhere(scope.condition(condition))));
        for (var key : keys) {
            columns.add(key.cast(SQLDataType.CLOB));
            columns.add(DSL.grouping(key));
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
        List<Field<?>>[] grouped = sets.toArray(new List[0]);
        return db.select(columns)
                .from(scope.from())
                .where(reading.acting())
                .and(scope.deletedAt().isNull())
                .and(reading.allowed())
                .groupBy(DSL.groupingSets(grouped))
                .fetch(row -> count(row, conditions.size(), by));
    }

    private static Census.Count count(Record row, int conditions, List<String> by) {
        var fulfilling = new ArrayList<Long>();
        for (var i = 1; i <= conditions; i++) {
            fulfilling.add(row.get(i, Long.class));
        }
        for (var i = 0; i < by.size(); i++) {
            var at = 1 + conditions + 2 * i;
            if (row.get(at + 1, Integer.class) == 0) {
                return new Census.Count(by.get(i), row.get(at, String.class), row.get(0, Long.class), fulfilling);
            }
        }
        return new Census.Count(null, null, row.get(0, Long.class), fulfilling);
    }

    /** So many records in an order that nobody can foresee without the seed, and that is the same each time with it. */
    List<UUID> sample(Workspace workspace, ObjectType object, long seed, int most) {
        return db.fetch(
                        "select id from %s where deleted_at is null order by hashtextextended(cast(id as text), ?), id limit ?"
                                .formatted(Sql.table(workspace, object)),
                        seed,
                        most)
                .getValues(0, UUID.class);
    }

    /** Those of the ids that belong to no record, not even in the recycle bin. */
    List<UUID> missing(Workspace workspace, ObjectType object, Collection<UUID> ids) {
        return db.fetch(
                        "select id from unnest(?) as u (id) where not exists (select from %s as t where t.id = u.id)"
                                .formatted(Sql.table(workspace, object)),
                        (Object) ids.toArray(UUID[]::new))
                .getValues(0, UUID.class);
    }

    /** The next records that point to one that there is not. */
    List<UUID> dangling(
            Workspace workspace, Pointer pointer, ObjectType object, ObjectType target, UUID after, int most) {
        var points = pointer.isMany()
                ? "select source as id, target from " + Sql.links(workspace, object, pointer.field())
                : "select id, %s as target from %s".formatted(BinStore.column(pointer), Sql.table(workspace, object));
        return db.fetch("""
                        select distinct p.id from (%s) as p
                        where p.id > ? and p.target is not null and not exists (select from %s as t where t.id = p.target)
                        order by p.id limit ?
                        """.formatted(points, Sql.table(workspace, target)), after, most)
                .getValues(0, UUID.class);
    }

    /** Without those in the recycle bin. */
    List<UUID> next(Workspace workspace, ObjectType object, UUID after, int most) {
        return db.fetch(
                        "select id from %s where deleted_at is null and id > ? order by id limit ?"
                                .formatted(Sql.table(workspace, object)),
                        after,
                        most)
                .getValues(0, UUID.class);
    }
}
