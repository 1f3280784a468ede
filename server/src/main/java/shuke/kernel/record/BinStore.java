package shuke.kernel.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;

/** Who points to records that are about to go. */
@Component
class BinStore {
    private final DSLContext db;

    BinStore(DSLContext db) {
        this.db = db;
    }

    Map<UUID, Long> referring(Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> ids) {
        var counts = new HashMap<UUID, Long>();
        db.fetch(
                        "select %1$s, count(*) from %2$s where %1$s = any(?) and deleted_at is null group by %1$s"
                                .formatted(column(pointer), Sql.table(workspace, child)),
                        (Object) ids.toArray(UUID[]::new))
                .forEach(row -> counts.put(row.get(0, UUID.class), row.get(1, Long.class)));
        return counts;
    }

    /** @param deletedAt null for those that are there, otherwise those that went at that time */
    List<UUID> children(
            Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> ids, @Nullable Instant deletedAt) {
        var sql = "select id from %s where %s = any(?) and deleted_at "
                .formatted(Sql.table(workspace, child), column(pointer));
        var rows = deletedAt == null
                ? db.fetch(sql + "is null order by id for no key update", (Object) ids.toArray(UUID[]::new))
                : db.fetch(
                        sql + "= cast(? as timestamptz) order by id",
                        ids.toArray(UUID[]::new),
                        deletedAt.atOffset(ZoneOffset.UTC));
        return rows.getValues(0, UUID.class);
    }

    private static String column(Pointer pointer) {
        var lookup = (FieldType.Lookup) pointer.field().type();
        var at = lookup.to().size() == 1 ? 0 : lookup.to().indexOf(pointer.target());
        return Sql.quoted(Column.of(pointer.field()).get(at).name());
    }
}
