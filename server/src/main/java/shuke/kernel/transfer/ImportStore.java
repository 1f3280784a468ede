package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.ImportOptions.Likely;
import shuke.kernel.transfer.ImportOptions.Mode;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;
import shuke.kernel.vault.Vault;

/** The rows of imports. */
@Component
class ImportStore {
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<Long> POSITION = field(name("position"), Long.class);
    private static final Field<JSONB> PROBLEM = field(name("problem"), JSONB.class);
    private static final Field<OffsetDateTime> FINISHED_AT = field(name("finished_at"), OffsetDateTime.class);

    private static final Field<Long> RESTORED = field(name("restored"), Long.class);
    private static final Field<Long> KEPT = field(name("kept"), Long.class);

    /** Which cells of a file stand for what is told by its columns, so they are sealed. */
    private static final String COLUMNS = "import_columns";

    private final DSLContext db;
    private final Vault vault;

    ImportStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(ImportRun run) {
        db.insertInto(runs(run.actor().workspace()))
                .set(ID, run.id())
                .set(field(name("object")), run.object())
                .set(field(name("mode")), word(run.mode()))
                .set(field(name("key")), run.key())
                .set(field(name("likely")), word(run.likely()))
                .set(field(name("notifies")), run.notifies())
                .set(field(name("dry_run")), run.dryRun())
                .set(field(name("actor")), StoredJson.actor(run.actor()))
                .set(field(name("actor_id")), run.actor().user())
                .set(field(name("file_name")), run.fileName())
                .set(field(name("format")), StoredJson.format(run.format()))
                .set(
                        field(name("sheet")),
                        run.sheets() == null ? null : run.sheets().chosen())
                .set(
                        field(name("sheets"), String[].class),
                        run.sheets() == null ? null : run.sheets().all().toArray(String[]::new))
                .set(field(name("columns")), sealed(run))
                .set(field(name("region")), run.region())
                .set(field(name("currency")), run.currency())
                .set(STATE, word(run.state()))
                .set(field(name("total")), run.counts().total())
                .set(field(name("created_at")), at(run.createdAt()))
                .execute();
    }

    Optional<ImportRun> find(Workspace workspace, UUID id) {
        return db.selectFrom(runs(workspace)).where(ID.eq(id)).fetchOptional(row -> run(workspace, row));
    }

    /** Some of them, by id. */
    Map<UUID, ImportRun> find(Workspace workspace, Collection<UUID> ids) {
        return db.selectFrom(runs(workspace)).where(ID.in(ids)).fetchMap(ID, row -> run(workspace, row));
    }

    /** The latest first, also those of sets. */
    List<ImportRun> latest(Workspace workspace, int most) {
        return latest(workspace, noCondition(), most);
    }

    /** Those of files of one table, the latest first; of one person, or of all when {@code actor} is null. */
    List<ImportRun> latestAlone(Workspace workspace, @Nullable UUID actor, int most) {
        var hers = actor == null
                ? noCondition()
                : field(name("actor_id"), UUID.class).eq(actor);
        return latest(workspace, hers.and(field(name("import_set")).isNull()), most);
    }

    private List<ImportRun> latest(Workspace workspace, Condition which, int most) {
        return db.selectFrom(runs(workspace))
                .where(which)
                .orderBy(field(name("created_at")).desc(), ID.desc())
                .limit(most)
                .fetch(row -> run(workspace, row));
    }

    /** Those of the imports that still go on or may, and those that ended later than {@code since}. */
    Set<UUID> unfinishedOrEndedSince(Workspace workspace, Collection<UUID> ids, Instant since) {
        return db.select(ID)
                .from(runs(workspace))
                .where(ID.in(ids))
                .and(FINISHED_AT.isNull().or(FINISHED_AT.gt(at(since))))
                .fetchSet(ID);
    }

    void begun(ImportRun run, Instant now) {
        var startedAt = field(name("started_at"), OffsetDateTime.class);
        db.update(runs(run.actor().workspace()))
                .set(startedAt, at(now))
                .where(ID.eq(run.id()))
                .and(startedAt.isNull())
                .execute();
    }

    /** False when the import is no longer running, or another one has been quicker: then nothing was changed. */
    boolean advance(ImportRun run, long to, Counts done, long busyMillis) {
        return 1
                == db.update(runs(run.actor().workspace()))
                        .set(POSITION, to)
                        .set(count("created"), count("created").plus(done.created()))
                        .set(count("updated"), count("updated").plus(done.updated()))
                        .set(count("unchanged"), count("unchanged").plus(done.unchanged()))
                        .set(count("duplicate"), count("duplicate").plus(done.duplicate()))
                        .set(count("wrong"), count("wrong").plus(done.wrong()))
                        .set(count("linked"), count("linked").plus(done.linked()))
                        .set(count("busy_millis"), count("busy_millis").plus(busyMillis))
                        .where(ID.eq(run.id()))
                        .and(POSITION.eq(run.position()))
                        .and(STATE.eq(word(State.RUNNING)))
                        .execute();
    }

    /** Sets an import back to its beginning. */
    void anew(ImportRun run) {
        db.update(runs(run.actor().workspace()))
                .set(POSITION, 0L)
                .set(count("created"), 0L)
                .set(count("updated"), 0L)
                .set(count("unchanged"), 0L)
                .set(count("duplicate"), 0L)
                .set(count("wrong"), 0L)
                .set(count("linked"), 0L)
                .set(count("busy_millis"), 0L)
                .where(ID.eq(run.id()))
                .execute();
    }

    void takenBack(ImportRun run, long restored, long kept) {
        db.update(runs(run.actor().workspace()))
                .set(RESTORED, RESTORED.plus(restored))
                .set(KEPT, KEPT.plus(kept))
                .where(ID.eq(run.id()))
                .execute();
    }

    /** Nobody else moves it until the caller's transaction ends; nothing when it is not in that state. */
    Optional<ImportRun> lock(Workspace workspace, UUID id, State state) {
        return db.selectFrom(runs(workspace))
                .where(ID.eq(id))
                .and(STATE.eq(word(state)))
                .forUpdate()
                .fetchOptional(row -> run(workspace, row));
    }

    /** False when it is not in the state {@code from}. */
    boolean change(
            Workspace workspace, UUID id, State from, State to, @Nullable Problem problem, @Nullable Instant end) {
        return 1
                == db.update(runs(workspace))
                        .set(STATE, word(to))
                        .set(PROBLEM, StoredJson.problem(problem))
                        .set(FINISHED_AT, end == null ? null : at(end))
                        .where(ID.eq(id))
                        .and(STATE.eq(word(from)))
                        .execute();
    }

    private JSONB sealed(ImportRun run) {
        var columns = StoredJson.columns(run.columns()).data();
        return StoredJson.text(vault.sealTold(run.actor().workspace(), COLUMNS, COLUMNS, run.id(), columns));
    }

    /** Those of imports of before stand in clear. */
    private List<ImportRun.Column> columns(Workspace workspace, Record row) {
        var stored = row.get("columns", JSONB.class);
        var sealed = StoredJson.tree(stored);
        return StoredJson.columns(
                sealed.isString()
                        ? JSONB.valueOf(vault.openTold(workspace, COLUMNS, COLUMNS, row.get(ID), sealed.asString()))
                        : stored);
    }

    private ImportRun run(Workspace workspace, Record row) {
        return new ImportRun(
                row.get(ID),
                StoredJson.actor(row.get("actor", JSONB.class), workspace),
                row.get("object", String.class),
                Mode.valueOf(row.get("mode", String.class).toUpperCase(Locale.ROOT)),
                row.get("key", String.class),
                Likely.valueOf(row.get("likely", String.class).toUpperCase(Locale.ROOT)),
                row.get("notifies", Boolean.class),
                row.get("dry_run", Boolean.class),
                row.get("file_name", String.class),
                StoredJson.format(row.get("format", JSONB.class)),
                sheets(row),
                columns(workspace, row),
                row.get("region", String.class),
                row.get("currency", String.class),
                State.valueOf(row.get(STATE).toUpperCase(Locale.ROOT)),
                StoredJson.problem(row.get(PROBLEM)),
                counts(row),
                new Undone(row.get(RESTORED), row.get(KEPT)),
                row.get("undoable", Boolean.class),
                row.get(POSITION),
                row.get("busy_millis", Long.class),
                row.get("created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class));
    }

    private static @Nullable Sheets sheets(Record row) {
        var chosen = row.get("sheet", String.class);
        return chosen == null ? null : new Sheets(chosen, List.of(row.get("sheets", String[].class)));
    }

    private static Counts counts(Record row) {
        return new Counts(
                row.get("total", Long.class),
                row.get("created", Long.class),
                row.get("updated", Long.class),
                row.get("unchanged", Long.class),
                row.get("duplicate", Long.class),
                row.get("wrong", Long.class),
                row.get("linked", Long.class));
    }

    private static Field<Long> count(String name) {
        return field(name(name), Long.class);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Table<?> runs(Workspace workspace) {
        return table(name(workspace.schema(), "import_run"));
    }
}
