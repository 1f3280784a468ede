package shuke.kernel.scan;

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
import shuke.kernel.scan.Scan.State;

/** The tables of scans, one for each {@link Scanner}. */
@Component
class ScanStore {
    private final DSLContext db;

    ScanStore(DSLContext db) {
        this.db = db;
    }

    /** False where one of the object is under way already. */
    boolean add(String table, Actor actor, UUID id, String object, Instant at) {
        return 1
                == db.execute(
                        """
                        insert into %s.%s (id, object, by_user, by_name, state, started_at)
                        values (?, ?, ?, ?, 'running', cast(? as timestamptz))
                        on conflict (object) where state in ('running', 'paused') do nothing
                        """.formatted(actor.workspace().schema(), table),
                        id,
                        object,
                        actor.user(),
                        actor.name(),
                        at.atOffset(ZoneOffset.UTC));
    }

    Optional<Scan> find(String table, Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.%s where id = ?".formatted(workspace.schema(), table), id)
                .map(ScanStore::scan);
    }

    /** The one that runs, for nobody else until the transaction ends; nothing when it is over or waits. */
    Optional<Scan> lock(String table, Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.%s where id = ? and state = 'running' for update"
                                .formatted(workspace.schema(), table),
                        id)
                .map(ScanStore::scan);
    }

    /** The latest first. */
    List<Scan> latest(String table, Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.%s order by started_at desc, id limit ?".formatted(workspace.schema(), table),
                        most)
                .map(ScanStore::scan);
    }

    void count(String table, Workspace workspace, UUID id, long total) {
        db.execute("update %s.%s set total = ? where id = ?".formatted(workspace.schema(), table), total, id);
    }

    void move(String table, Workspace workspace, UUID id, UUID last, int done, int found) {
        db.execute(
                "update %s.%s set last = ?, done = done + ?, found = found + ? where id = ?"
                        .formatted(workspace.schema(), table),
                last,
                done,
                found,
                id);
    }

    /** False when it is not in the state that it is to leave. */
    boolean change(String table, Workspace workspace, UUID id, State from, State to, Instant at) {
        var isOver = to == State.DONE || to == State.STOPPED;
        return 1
                == db.execute(
                        "update %s.%s set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = ?"
                                .formatted(workspace.schema(), table),
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
