package shuke.kernel.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Reads the table {@code audit_entry} by the numbers of its entries, and how far they are settled. */
@Component
class ChangeLogStore {
    private final DSLContext db;
    private final ChangesText texts;

    ChangeLogStore(DSLContext db, ChangesText texts) {
        this.db = db;
        this.texts = texts;
    }

    /** The number of the last entry that is there; 0 for an empty log. */
    long last(Workspace workspace) {
        return db.fetchSingle("select coalesce(max(id), 0) from %s.audit_entry".formatted(LogTable.schema(workspace)))
                .get(0, Long.class);
    }

    /**
     * Takes a transaction id, and not the end of the snapshot: that tells nothing of transactions that got their id before it and have
     * not ended.
     */
    Horizon.Mark mark(Workspace workspace) {
        var row = db.fetchSingle(
                "select (select coalesce(max(id), 0) from %s.audit_entry), cast(cast(pg_current_xact_id() as text) as bigint)"
                        .formatted(LogTable.schema(workspace)));
        return new Horizon.Mark(row.get(0, Long.class), row.get(1, Long.class));
    }

    /** All transactions with smaller ids have ended. */
    long oldestAtWork() {
        return db.fetchSingle("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .get(0, Long.class);
    }

    List<Logged> changes(Workspace workspace, long after, long upto, Collection<String> objects, int most) {
        return db.fetch(
                        """
                select id, nonce, at, actor, object, record, action, changes from %s.audit_entry
                where id > ? and id <= ? and record is not null and action = any(?) and object = any(?)
                order by id limit ?
                """.formatted(LogTable.schema(workspace)),
                        after,
                        upto,
                        ChangeLog.ACTIONS.stream().map(Action::word).toArray(String[]::new),
                        objects.toArray(String[]::new),
                        most)
                .map(this::logged);
    }

    private Logged logged(Record row) {
        return new Logged(
                row.get("id", Long.class),
                row.get("nonce", UUID.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("actor", UUID.class),
                row.get("object", String.class),
                row.get("record", UUID.class),
                Action.find(row.get("action", String.class)).orElse(Action.UNKNOWN),
                texts.fields(row.get("changes", String.class)));
    }
}
