package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** What the batches of imports did, kept so that it can be taken back, and what stayed when it was. */
@Component
class MadeStore {
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<Long> POSITION = field(name("position"), Long.class);
    private static final Field<UUID[]> CREATED = field(name("created"), UUID[].class);
    private static final Field<UUID[]> UPDATED = field(name("updated"), UUID[].class);
    private static final Field<Long[]> VERSIONS = field(name("versions"), Long[].class);
    private static final Field<String> HELD = field(name("held"), String.class);
    private static final Field<Boolean> UNDONE = field(name("undone"), Boolean.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<JSONB> WHY = field(name("why"), JSONB.class);

    private static final String PLACE = "import_row";

    private final DSLContext db;
    private final Vault vault;

    MadeStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A batch, by where it begins in the file. */
    record Kept(long position, Made made) {}

    /**
     * A record that stays as it is.
     *
     * @param object null where it is that of the import
     */
    record Staying(long number, @Nullable String object, UUID record, Bilingual why) {}

    void add(Workspace workspace, UUID id, long position, Made made) {
        if (made.isEmpty()) return;
        db.insertInto(rows(workspace))
                .set(IMPORT, id)
                .set(POSITION, position)
                .set(CREATED, made.created().keySet().toArray(UUID[]::new))
                .set(UPDATED, made.updated().stream().map(Made.Update::id).toArray(UUID[]::new))
                .set(
                        VERSIONS,
                        Stream.concat(
                                        made.created().values().stream(),
                                        made.updated().stream().map(Made.Update::version))
                                .toArray(Long[]::new))
                .set(
                        HELD,
                        made.updated().isEmpty()
                                ? null
                                : vault.sealTold(workspace, PLACE, PLACE, id, StoredJson.updates(made.updated())))
                .execute();
    }

    /** Of rows that were tried again: behind all others. */
    void addAgain(Workspace workspace, UUID id, long total, Made made) {
        var last = db.select(max(POSITION))
                .from(rows(workspace))
                .where(IMPORT.eq(id))
                .fetchSingle()
                .value1();
        add(workspace, id, last == null ? total : Math.max(total, last + 1), made);
    }

    /** What records held, and what was told of the file, is not kept longer than an import may be taken back. */
    void forgetBefore(Workspace workspace, Instant time) {
        db.execute("""
                with over as (
                  update %1$s.import_run set undoable = false
                  where undoable and finished_at < cast(? as timestamptz) returning id),
                linked as (delete from %1$s.import_linked where import in (select id from over)),
                told as (delete from %1$s.import_told where import in (select id from over))
                delete from %1$s.import_row where import in (select id from over)
                """.formatted(workspace.schema()), time.toString());
    }

    /** The last batch that was not taken back yet. */
    Optional<Kept> last(Workspace workspace, UUID id) {
        return db.selectFrom(rows(workspace))
                .where(IMPORT.eq(id))
                .and(UNDONE.isFalse())
                .orderBy(POSITION.desc())
                .limit(1)
                .fetchOptional(row -> new Kept(row.get(POSITION), made(workspace, id, row)));
    }

    private Made made(Workspace workspace, UUID id, Record row) {
        var created = new LinkedHashMap<UUID, Long>();
        var ids = row.get(CREATED);
        for (var i = 0; i < ids.length; i++) created.put(ids[i], row.get(VERSIONS)[i]);
        var held = row.get(HELD);
        var updated = held == null
                ? List.<Made.Update>of()
                : StoredJson.updates(vault.openTold(workspace, PLACE, PLACE, id, held));
        return new Made(created, updated);
    }

    /** Those of the records that one of the imports created. */
    Set<UUID> created(Workspace workspace, Collection<UUID> imports, Collection<UUID> records) {
        var sql = """
                select u.record from %s as r, unnest(r.created) as u (record)
                where r.import = any({0}) and cardinality(r.created) > 0 and u.record = any({1})
                """.formatted(rows(workspace));
        return records.isEmpty()
                ? Set.of()
                : db.fetch(sql, val(imports.toArray(UUID[]::new)), val(records.toArray(UUID[]::new)))
                        .intoSet(0, UUID.class);
    }

    /** For those of the records that one of the imports changed, the version that they left them with at last. */
    Map<UUID, Long> updated(Workspace workspace, Collection<UUID> imports, Collection<UUID> records) {
        var sql = """
                select u.record, max(u.version)
                from %s as r, unnest(r.updated, r.versions[cardinality(r.created) + 1 :]) as u (record, version)
                where r.import = any({0}) and cardinality(r.updated) > 0 and u.record = any({1})
                group by u.record
                """.formatted(rows(workspace));
        return records.isEmpty()
                ? Map.of()
                : db.fetch(sql, val(imports.toArray(UUID[]::new)), val(records.toArray(UUID[]::new)))
                        .intoMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class));
    }

    void takenBack(Workspace workspace, UUID id, long position) {
        db.update(rows(workspace))
                .set(UNDONE, true)
                .where(IMPORT.eq(id))
                .and(POSITION.eq(position))
                .execute();
    }

    /**
     * Records that an undo leaves as they are.
     *
     * @param object null where it is that of the import
     */
    void staying(Workspace workspace, UUID id, @Nullable String object, Map<UUID, Bilingual> staying) {
        staying.forEach((record, why) -> db.insertInto(kept(workspace))
                .set(IMPORT, id)
                .set(OBJECT, object)
                .set(RECORD, record)
                .set(WHY, StoredJson.bilingual(why))
                .execute());
    }

    /** Some of those that stay as they are, behind a number. */
    List<Staying> staying(Workspace workspace, UUID id, long after, int most) {
        return db.selectFrom(kept(workspace))
                .where(IMPORT.eq(id))
                .and(NUMBER.gt(after))
                .orderBy(NUMBER)
                .limit(most)
                .fetch(row -> new Staying(
                        row.get(NUMBER), row.get(OBJECT), row.get(RECORD), StoredJson.bilingual(row.get(WHY))));
    }

    private static Table<?> rows(Workspace workspace) {
        return table(name(workspace.schema(), "import_row"));
    }

    private static Table<?> kept(Workspace workspace) {
        return table(name(workspace.schema(), "import_kept"));
    }
}
