package shuke.kernel.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/**
 * Rows of a room's own that say in {@code object} and {@code record} what they are about, and have an {@code id}: they go along when records
 * become one, come back when that is undone, and go with a record that is deleted for good.
 */
public abstract class AttachedRowStore implements Attached, Consequence {
    private final DSLContext db;
    private final String kind;
    private final String table;

    protected AttachedRowStore(DSLContext db, String kind, String table) {
        this.db = db;
        this.kind = kind;
        this.table = table;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.%s where object = ? and record = any(?)"
                                .formatted(workspace.schema(), table),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var moved = db.fetch(
                        """
                        update %s.%s as r set record = m.kept
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)
                        where r.record = m.lost and r.object = ? returning r.id, m.lost
                        """.formatted(workspace.schema(), table),
                        into.keySet().toArray(UUID[]::new),
                        into.values().toArray(UUID[]::new),
                        object)
                .intoMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class));
        return Attached.told(moved);
    }

    @Override
    public void moveBack(Workspace workspace, String object, String moved) {
        var records = Attached.pairs(moved);
        db.execute(
                """
                update %s.%s as r set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where r.id = u.id
                """.formatted(workspace.schema(), table),
                records.keySet().toArray(UUID[]::new),
                records.values().toArray(UUID[]::new));
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        if (deed.action() != Action.PURGED) return List.of();
        return List.of(DSL.sql(
                "delete from %s.%s where object = ? and record = any(cast(? as uuid[]))"
                        .formatted(actor.workspace().schema(), table),
                deed.object(),
                deed.ids().toArray(UUID[]::new)));
    }
}
