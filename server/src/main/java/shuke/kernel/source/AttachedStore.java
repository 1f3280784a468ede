package shuke.kernel.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Consequence;
import shuke.kernel.record.Deed;

/** Which records the rows of {@code source_record} are about, when records become one. With a record that is deleted for good they go. */
@Component
class AttachedStore implements Consequence {
    private final DSLContext db;

    AttachedStore(DSLContext db) {
        this.db = db;
    }

    long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.source_record where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    /** @return by version the record that it was about */
    Map<UUID, UUID> move(Workspace workspace, String object, Map<UUID, UUID> into) {
        return db.fetch(
                        """
                        update %s.source_record as r set record = m.kept
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)
                        where r.record = m.lost and r.object = ? returning r.id, m.lost
                        """.formatted(workspace.schema()),
                        into.keySet().toArray(UUID[]::new),
                        into.values().toArray(UUID[]::new),
                        object)
                .intoMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class));
    }

    void moveBack(Workspace workspace, Map<UUID, UUID> records) {
        db.execute(
                """
                update %s.source_record as r set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where r.id = u.id
                """.formatted(workspace.schema()),
                records.keySet().toArray(UUID[]::new),
                records.values().toArray(UUID[]::new));
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        if (deed.action() != Action.PURGED) return List.of();
        return Stream.of("source_record", "source_golden")
                .<QueryPart>map(table -> DSL.sql(
                        "delete from %s.%s where object = ? and record = any(cast(? as uuid[]))"
                                .formatted(actor.workspace().schema(), table),
                        deed.object(),
                        deed.ids().toArray(UUID[]::new)))
                .toList();
    }
}
