package shuke.kernel.form;

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

/** What was sent about a record goes along when records become one, and goes with one that is deleted for good. */
@Component
class AttachedSubmissionStore implements Attached, Consequence {
    private final DSLContext db;

    AttachedSubmissionStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "submissions";
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.form_submission where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var moved = db.fetch(
                        """
                        update %s.form_submission as s set record = m.kept
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)
                        where s.record = m.lost and s.object = ? returning s.id, m.lost
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
                update %s.form_submission as s set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where s.id = u.id
                """.formatted(workspace.schema()),
                records.keySet().toArray(UUID[]::new),
                records.values().toArray(UUID[]::new));
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        if (deed.action() != Action.PURGED) return List.of();
        return List.of(DSL.sql(
                "delete from %s.form_submission where object = ? and record = any(cast(? as uuid[]))"
                        .formatted(actor.workspace().schema()),
                deed.object(),
                deed.ids().toArray(UUID[]::new)));
    }
}
