package shuke.kernel.whole;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.StoredActor;
import shuke.kernel.whole.WholeRun.Kind;
import shuke.kernel.whole.WholeRun.State;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code whole_run}. */
@Repository
class WholeRunStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What stands in the audit log as the way by which changes came. */
    private static final String ORIGIN = "import";

    private final DSLContext db;

    WholeRunStore(DSLContext db) {
        this.db = db;
    }

    /** False where another one is running. */
    boolean add(WholeRun run) {
        return db.execute(
                        """
                        insert into %s.whole_run (id, kind, actor, actor_id, state, size, created_at)
                        values (?, ?, ?, ?, 'running', ?, ?::timestamptz)
                        on conflict do nothing
                        """.formatted(schema(run)),
                        run.id(),
                        run.kind().text(),
                        StoredActor.text(run.actor()),
                        run.actor().user(),
                        run.size(),
                        run.createdAt().toString())
                > 0;
    }

    Optional<WholeRun> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.whole_run where id = ?".formatted(workspace.schema()), id)
                .map(row -> run(workspace, row));
    }

    /** The latest first. */
    List<WholeRun> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.whole_run order by created_at desc, id desc limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> run(workspace, row));
    }

    /** Those whose file is needed: that go on, or can be fetched still. */
    Set<UUID> keptSince(Workspace workspace, Collection<UUID> ids, Instant since) {
        return Set.copyOf(db.fetch("""
                        select id from %s.whole_run where id = any(?)
                        and (state = 'running' or kind = 'export' and state = 'done' and finished_at > ?::timestamptz)
                        """.formatted(workspace.schema()), ids.toArray(UUID[]::new), since.toString())
                .map(row -> row.get(0, UUID.class)));
    }

    void count(WholeRun run, long total) {
        db.execute("update %s.whole_run set total = ? where id = ?".formatted(schema(run)), total, run.id());
    }

    /** False when it is to go on no more. */
    boolean progress(WholeRun run, long done) {
        return db.execute(
                        "update %s.whole_run set done = ? where id = ? and state = 'running'".formatted(schema(run)),
                        done,
                        run.id())
                > 0;
    }

    /** False when somebody has stopped it meanwhile. */
    boolean done(WholeRun run, long done, long missing, long size, Instant now) {
        return db.execute("""
                        update %s.whole_run set state = 'done', done = ?, missing = ?, size = ?, finished_at = ?::timestamptz
                        where id = ? and state = 'running'
                        """.formatted(schema(run)), done, missing, size, now.toString(), run.id()) > 0;
    }

    /** False where it was over already. */
    boolean stop(Workspace workspace, UUID id, Instant now) {
        return db.execute(
                        "update %s.whole_run set state = 'stopped', finished_at = ?::timestamptz where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        now.toString(),
                        id)
                > 0;
    }

    void fail(WholeRun run, Bilingual why, Instant now) {
        db.execute(
                "update %s.whole_run set state = 'failed', problem = ?::jsonb, finished_at = ?::timestamptz where id = ?"
                        .formatted(schema(run)),
                JSON.writeValueAsString(why),
                now.toString(),
                run.id());
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.whole_run where id = ?".formatted(workspace.schema()), id);
    }

    private static String schema(WholeRun run) {
        return run.actor().workspace().schema();
    }

    private static WholeRun run(Workspace workspace, Record row) {
        var problem = row.get("problem", JSONB.class);
        var finished = row.get("finished_at", OffsetDateTime.class);
        return new WholeRun(
                row.get("id", UUID.class),
                Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                StoredActor.of(row.get("actor", String.class), workspace, ORIGIN),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                problem == null ? null : JSON.readValue(problem.data(), Bilingual.class),
                row.get("total", Long.class),
                row.get("done", Long.class),
                row.get("missing", Long.class),
                row.get("size", Long.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
