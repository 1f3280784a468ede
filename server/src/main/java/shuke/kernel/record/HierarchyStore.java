package shuke.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;

/** Walks up trees of records. */
@Component
class HierarchyStore {
    private final DSLContext db;

    HierarchyStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /**
     * Those of the records that would stand above themselves. Moves within one hierarchy wait for each other until the
     * transaction ends: two at once could each be right and close a ring together.
     *
     * @param moved the record that each would stand under; null for the top of a tree
     */
    List<UUID> rings(Workspace workspace, ObjectType object, Field field, Map<UUID, @Nullable UUID> moved) {
        var column = Sql.quoted(Column.of(field).getFirst().name());
        var table = Sql.table(workspace, object);
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", table + "." + column);
        return db.fetch(
                        """
                        with recursive moved as (select * from unnest(?, ?) as m (id, above)),
                        up as (
                            select id as start, above as id from moved
                            union -- ends at what was seen already
                            select up.start, case when m.id is null then t.%1$s else m.above end
                            from up join %2$s as t on t.id = up.id left join moved as m on m.id = up.id
                            where up.id <> up.start
                        )
                        select start from up where id = start
                        """.formatted(column, table),
                        moved.keySet().toArray(UUID[]::new),
                        moved.values().toArray(UUID[]::new))
                .getValues(0, UUID.class);
    }
}
