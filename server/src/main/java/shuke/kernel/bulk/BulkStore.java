package shuke.kernel.bulk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.bulk.BulkRun.Counts;
import shuke.kernel.bulk.BulkRun.State;
import shuke.kernel.job.StoredActor;
import shuke.kernel.vault.Vault;

/** The tables {@code bulk_run} and {@code bulk_step}. Whatever quotes a record is sealed. */
@Repository
class BulkStore {
    private static final String ROOM = "bulk";
    private static final String ORDER = "order";
    private static final String STEP = "step";
    private static final String PROBLEM = "problem";
    private static final String GOES_ON = "(state in ('running', 'undoing', 'redoing'))";

    private final DSLContext db;
    private final Vault vault;

    BulkStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A step that is kept, and its number. */
    record Kept(int number, BulkStep step) {}

    void add(BulkRun run) {
        var workspace = run.actor().workspace();
        db.execute(
                """
                insert into %s.bulk_run (id, object, kind, actor, actor_id, asked, state, created_at)
                values (?, ?, ?, ?, ?, ?, 'running', ?::timestamptz)
                """.formatted(workspace.schema()),
                run.id(),
                run.object(),
                run.order().deletes() ? "delete" : "edit",
                StoredActor.text(run.actor()),
                run.actor().user(),
                vault.sealTold(workspace, ROOM, ORDER, run.id(), Stored.text(run.order())),
                run.createdAt().toString());
    }

    /** What records held is not kept longer than it may be taken back. */
    void forgetBefore(Workspace workspace, Instant time) {
        db.execute(
                "delete from %s.bulk_run where created_at < ?::timestamptz and not %s"
                        .formatted(workspace.schema(), GOES_ON),
                time.toString());
    }

    Optional<BulkRun> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.bulk_run where id = ?".formatted(workspace.schema()), id)
                .map(row -> run(workspace, row));
    }

    /** Those that are not over, and the latest of the others; the latest first. */
    List<BulkRun> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.bulk_run order by %s desc, created_at desc limit ?"
                                .formatted(workspace.schema(), GOES_ON),
                        most)
                .map(row -> run(workspace, row));
    }

    /** Somebody's own that are not over, or were not then; the latest first. */
    List<BulkRun> of(Workspace workspace, UUID person, Instant then, int most) {
        return db.fetch("""
                        select * from %s.bulk_run
                        where actor_id = ? and (%s or finished_at > ?::timestamptz)
                        order by created_at desc limit ?
                        """.formatted(workspace.schema(), GOES_ON), person, then.toString(), most)
                .map(row -> run(workspace, row));
    }

    /** Nobody else gets it until the transaction ends. */
    Optional<BulkRun> lock(Workspace workspace, UUID id, State state) {
        return db.fetchOptional(
                        "select * from %s.bulk_run where id = ? and state = ? for update".formatted(workspace.schema()),
                        id,
                        word(state))
                .map(row -> run(workspace, row));
    }

    void count(Workspace workspace, UUID id, long total) {
        db.execute("update %s.bulk_run set total = ? where id = ?".formatted(workspace.schema()), total, id);
    }

    void forward(BulkRun run, BulkStep step, long unchanged, @Nullable String cursor) {
        var workspace = run.actor().workspace();
        db.execute(
                """
                update %s.bulk_run
                set cursor = ?, steps = steps + 1, changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?
                where id = ?
                """.formatted(workspace.schema()),
                cursor,
                step.done().size(),
                unchanged,
                step.refused().size(),
                run.id());
        if (step.done().isEmpty() && step.refused().isEmpty()) return;
        db.execute(
                "insert into %s.bulk_step (bulk, number, refused, told) values (?, ?, ?, ?)"
                        .formatted(workspace.schema()),
                run.id(),
                run.steps(),
                step.refused().size(),
                sealed(run, step));
    }

    /** The last step that is not taken back. */
    Optional<Kept> lastDone(BulkRun run) {
        return next(run, "not undone order by number desc");
    }

    /** The first step that was taken back. */
    Optional<Kept> firstUndone(BulkRun run) {
        return next(run, "undone order by number");
    }

    private Optional<Kept> next(BulkRun run, String which) {
        return db.fetchOptional(
                        "select number, told from %s.bulk_step where bulk = ? and %s limit 1"
                                .formatted(run.actor().workspace().schema(), which),
                        run.id())
                .map(row -> kept(run, row));
    }

    /**
     * @param step what was taken back, with all that was refused
     * @param kept how many records stay as they are
     */
    void undone(BulkRun run, int number, BulkStep step, long kept) {
        turn(run, number, step, true);
        db.execute(
                "update %s.bulk_run set restored = restored + ?, kept = kept + ? where id = ?"
                        .formatted(run.actor().workspace().schema()),
                step.done().size(),
                kept,
                run.id());
    }

    /**
     * @param step what was done again, with all that was refused
     * @param refused how many records stay as they are; they count as never changed
     */
    void redone(BulkRun run, int number, BulkStep step, long refused) {
        turn(run, number, step, false);
        db.execute(
                """
                update %s.bulk_run
                set restored = restored - ?, changed = changed - ?, refused = refused + ?
                where id = ?
                """.formatted(run.actor().workspace().schema()),
                step.done().size() + refused,
                refused,
                refused,
                run.id());
    }

    private void turn(BulkRun run, int number, BulkStep step, boolean isUndone) {
        db.execute(
                "update %s.bulk_step set undone = ?, refused = ?, told = ? where bulk = ? and number = ?"
                        .formatted(run.actor().workspace().schema()),
                isUndone,
                step.refused().size(),
                sealed(run, step),
                run.id(),
                number);
    }

    /** Steps behind a number that have something to tell of records that were refused. */
    List<Kept> refused(BulkRun run, int after, int most) {
        return db.fetch(
                        "select number, told from %s.bulk_step where bulk = ? and number > ? and refused > 0 order by number limit ?"
                                .formatted(run.actor().workspace().schema()),
                        run.id(),
                        after,
                        most)
                .map(row -> kept(run, row));
    }

    boolean change(Workspace workspace, UUID id, State from, State to, @Nullable Instant finished) {
        return db.execute(
                        "update %s.bulk_run set state = ?, finished_at = ?::timestamptz where id = ? and state = ?"
                                .formatted(workspace.schema()),
                        word(to),
                        finished == null ? null : finished.toString(),
                        id,
                        word(from))
                > 0;
    }

    void fail(BulkRun run, Bilingual why, Instant now) {
        var workspace = run.actor().workspace();
        db.execute(
                "update %s.bulk_run set state = 'failed', problem = ?, finished_at = ?::timestamptz where id = ?"
                        .formatted(workspace.schema()),
                vault.sealTold(workspace, ROOM, PROBLEM, run.id(), Stored.text(why)),
                now.toString(),
                run.id());
    }

    private String sealed(BulkRun run, BulkStep step) {
        return vault.sealTold(run.actor().workspace(), ROOM, STEP, run.id(), Stored.text(step));
    }

    private Kept kept(BulkRun run, Record row) {
        var told = vault.openTold(
                run.actor().workspace(), ROOM, STEP, run.id(), requireNonNull(row.get("told", String.class)));
        return new Kept(row.get("number", Integer.class), Stored.read(told, BulkStep.class));
    }

    private BulkRun run(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var asked = vault.openTold(workspace, ROOM, ORDER, id, row.get("asked", String.class));
        var problem = row.get("problem", String.class);
        var finished = row.get("finished_at", OffsetDateTime.class);
        return new BulkRun(
                id,
                StoredActor.of(row.get("actor", String.class), workspace, BulkWork.KIND),
                row.get("object", String.class),
                Stored.read(asked, BulkOrder.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                problem == null
                        ? null
                        : Stored.read(vault.openTold(workspace, ROOM, PROBLEM, id, problem), Bilingual.class),
                row.get("total", Long.class),
                row.get("cursor", String.class),
                row.get("steps", Integer.class),
                new Counts(
                        row.get("changed", Long.class),
                        row.get("unchanged", Long.class),
                        row.get("refused", Long.class),
                        row.get("restored", Long.class),
                        row.get("kept", Long.class)),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
