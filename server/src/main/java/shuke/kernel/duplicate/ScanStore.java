package shuke.kernel.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Scan.State;

/** The table {@code duplicate_scan}. */
@Component
class ScanStore {
    private final DSLContext db;

    ScanStore(DSLContext db) {
        this.db = db;
    }

    /** False where one of the object is under way already. */
    boolean add(Actor actor, UUID id, String object, Instant at) {
        return 1
                == db.execute(
                        """
                        insert into %s.duplicate_scan (id, object, by_user, by_name, state, started_at)
                        values (?, ?, ?, ?, 'running', cast(? as timestamptz))
                        on conflict (object) where state in ('running', 'paused') do nothing
                        """.formatted(actor.workspace().schema()),
                        id,
                        object,
                        actor.user(),
                        actor.name(),
                        at.atOffset(ZoneOffset.UTC));
    }

    Optional<Scan> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.duplicate_scan where id = ?".formatted(workspace.schema()), id)
                .map(ScanStore::scan);
    }

    /** The one that runs, for nobody else until the transaction ends; nothing when it is over or waits. */
    Optional<Scan> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.duplicate_scan where id = ? and state = 'running' for update"
                                .formatted(workspace.schema()),
                        id)
                .map(ScanStore::scan);
    }

    /** The latest first. */
    List<Scan> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.duplicate_scan order by started_at desc, id limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(ScanStore::scan);
    }

    void count(Workspace workspace, UUID id, long total) {
        db.execute("update %s.duplicate_scan set total = ? where id = ?".formatted(workspace.schema()), total, id);
    }

    void move(Workspace workspace, UUID id, UUID last, int done, int found) {
        db.execute(
                "update %s.duplicate_scan set last = ?, done = done + ?, found = found + ? where id = ?"
                        .formatted(workspace.schema()),
                last,
                done,
                found,
                id);
    }

    /** False when it is not in the state that it is to leave. */
    boolean change(Workspace workspace, UUID id, State from, State to, Instant at) {
        var isOver = to == State.DONE || to == State.STOPPED;
        return 1
                == db.execute(
                        "update %s.duplicate_scan set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = ?"
                                .formatted(workspace.schema()),
                        word(to),
                        isOver ? at.atOffset(ZoneOffset.UTC) : null,
                        id,
                        word(from));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Scan scan(Record row) {
        return new Scan(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("by_name", String.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("last", UUID.class),
                row.get("total", Long.class),
                row.get("done", Long.class),
                row.get("found", Long.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
