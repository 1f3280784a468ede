package shuke.kernel.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.sql.Acting;

/** Reads versions of records and which of them others point to. */
@Component
class TieStore {
    private final DSLContext db;

    TieStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    Map<UUID, Long> versions(Workspace workspace, ObjectType object, Collection<UUID> ids) {
        var versions = new HashMap<UUID, Long>();
        db.fetch(
                        "select id, version from %s where id = any(?) and deleted_at is null"
                                .formatted(Sql.table(workspace, object)),
                        (Object) ids.toArray(UUID[]::new))
                .forEach(row -> versions.put(row.get(0, UUID.class), row.get(1, Long.class)));
        return versions;
    }

    List<UUID> pointedAt(
            Workspace workspace,
            ObjectType child,
            Pointer pointer,
            Collection<UUID> ids,
            Collection<UUID> from,
            boolean others) {
        return db.fetch(
                        "select distinct %1$s from %2$s where %1$s = any(?) and deleted_at is null and id %3$s(?)"
                                .formatted(BinStore.column(pointer), Sql.table(workspace, child), which(others)),
                        ids.toArray(UUID[]::new),
                        from.toArray(UUID[]::new))
                .getValues(0, UUID.class);
    }

    /** As {@link #pointedAt}, of a lookup to many. */
    List<UUID> linked(
            Workspace workspace,
            ObjectType child,
            Pointer pointer,
            Collection<UUID> ids,
            Collection<UUID> from,
            boolean others) {
        return db.fetch(
                        """
                        select distinct l.target from %s as l join %s as t on t.id = l.source
                        where l.target = any(?) and t.deleted_at is null and t.id %s(?)
                        """.formatted(
                                        Sql.links(workspace, child, pointer.field()),
                                        Sql.table(workspace, child),
                                        which(others)),
                        ids.toArray(UUID[]::new),
                        from.toArray(UUID[]::new))
                .getValues(0, UUID.class);
    }

    private static String which(boolean others) {
        return others ? "<> all" : "= any";
    }
}
