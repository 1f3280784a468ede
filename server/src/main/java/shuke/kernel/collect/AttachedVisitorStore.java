package shuke.kernel.collect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Attached;
import shuke.kernel.record.Consequence;
import shuke.kernel.record.Deed;

/** Visitors go along when records become one, and with them their events; they go with a record that is deleted for good. */
@Component
class AttachedVisitorStore implements Attached, Consequence {
    private final DSLContext db;

    AttachedVisitorStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "visitors";
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.website_visitor where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var moved = db.fetch(
                        """
                        update %s.website_visitor as v set record = m.kept
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)
                        where v.record = m.lost and v.object = ? returning v.id, m.lost
                        """.formatted(workspace.schema()),
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
                update %s.website_visitor as v set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where v.id = u.id
                """.formatted(workspace.schema()),
                records.keySet().toArray(UUID[]::new),
                records.values().toArray(UUID[]::new));
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        if (deed.action() != Action.PURGED) return List.of();
        return List.of(DSL.sql(
                "delete from %s.website_visitor where object = ? and record = any(cast(? as uuid[]))"
                        .formatted(actor.workspace().schema()),
                deed.object(),
                deed.ids().toArray(UUID[]::new)));
    }
}
