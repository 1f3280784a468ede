package shuke.kernel.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.export.ExportRun.State;
import shuke.kernel.job.StoredActor;
import shuke.kernel.vault.Vault;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code export_run}. What was asked may name a customer, and is sealed. */
@Repository
class ExportStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ROOM = "export";
    private static final String ORDER = "order";
    private static final String PROBLEM = "problem";

    private final DSLContext db;
    private final Vault vault;

    ExportStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(ExportRun run) {
        var workspace = run.actor().workspace();
        db.execute(
                """
                insert into %s.export_run (id, object, actor, actor_id, asked, state, created_at)
                values (?, ?, ?, ?, ?, 'running', ?::timestamptz)
                """.formatted(workspace.schema()),
                run.id(),
                run.object(),
                StoredActor.text(run.actor()),
                run.actor().user(),
                vault.sealTold(workspace, ROOM, ORDER, run.id(), JSON.writeValueAsString(run.order())),
                run.createdAt().toString());
    }

    void forgetBefore(Workspace workspace, Instant time) {
        db.execute(
                "delete from %s.export_run where created_at < ?::timestamptz and state <> 'running'"
                        .formatted(workspace.schema()),
                time.toString());
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.export_run where id = ?".formatted(workspace.schema()), id);
    }

    Optional<ExportRun> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.export_run where id = ?".formatted(workspace.schema()), id)
                .map(row -> run(workspace, row));
    }

    /**
     * The latest first.
     *
     * @param of whose; null for everybody's
     */
    List<ExportRun> latest(Workspace workspace, @Nullable Actor of, int most) {
        return db.fetch(
                        """
                        select * from %s.export_run where ?::uuid is null or actor_id = ?::uuid
                        order by state = 'running' desc, created_at desc limit ?
                        """.formatted(workspace.schema()),
                        of == null ? null : of.user(),
                        of == null ? null : of.user(),
                        most)
                .map(row -> run(workspace, row));
    }

    /** Those that go on, or ended since then. */
    Set<UUID> keptSince(Workspace workspace, Collection<UUID> ids, Instant since) {
        return Set.copyOf(db.fetch("""
                        select id from %s.export_run
                        where id = any(?) and (state = 'running' or state = 'done' and finished_at > ?::timestamptz)
                        """.formatted(workspace.schema()), ids.toArray(UUID[]::new), since.toString())
                .map(row -> row.get("id", UUID.class)));
    }

    void count(ExportRun run, long total) {
        db.execute(
                "update %s.export_run set total = ? where id = ?"
                        .formatted(run.actor().workspace().schema()),
                total,
                run.id());
    }

    /** False when it is to go on no more. */
    boolean progress(ExportRun run, long written) {
        return db.execute(
                        "update %s.export_run set written = ? where id = ? and state = 'running'"
                                .formatted(run.actor().workspace().schema()),
                        written,
                        run.id())
                > 0;
    }

    /** False when somebody has stopped it meanwhile. */
    boolean done(ExportRun run, long written, long size, Instant now) {
        return db.execute("""
                        update %s.export_run set state = 'done', written = ?, size = ?, finished_at = ?::timestamptz
                        where id = ? and state = 'running'
                        """.formatted(run.actor().workspace().schema()), written, size, now.toString(), run.id()) > 0;
    }

    /** False where it was over already. */
    boolean stop(Workspace workspace, UUID id, Instant now) {
        return db.execute(
                        "update %s.export_run set state = 'stopped', finished_at = ?::timestamptz where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        now.toString(),
                        id)
                > 0;
    }

    void fail(ExportRun run, Bilingual why, Instant now) {
        var workspace = run.actor().workspace();
        db.execute(
                "update %s.export_run set state = 'failed', problem = ?, finished_at = ?::timestamptz where id = ?"
                        .formatted(workspace.schema()),
                vault.sealTold(workspace, ROOM, PROBLEM, run.id(), JSON.writeValueAsString(why)),
                now.toString(),
                run.id());
    }

    private ExportRun run(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var asked = vault.openTold(workspace, ROOM, ORDER, id, row.get("asked", String.class));
        var problem = row.get("problem", String.class);
        var finished = row.get("finished_at", OffsetDateTime.class);
        return new ExportRun(
                id,
                StoredActor.of(row.get("actor", String.class), workspace, ExportWork.KIND),
                row.get("object", String.class),
                JSON.readValue(asked, ExportOrder.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                problem == null
                        ? null
                        : JSON.readValue(vault.openTold(workspace, ROOM, PROBLEM, id, problem), Bilingual.class),
                row.get("total", Long.class),
                row.get("written", Long.class),
                row.get("size", Long.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
