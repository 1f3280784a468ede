package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.ImportSet.Candidate;
import shuke.kernel.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code import_set}, and which imports belong to a set. */
@Component
class SetStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> ACTOR = field(name("actor_id"), UUID.class);
    private static final Field<UUID> SET = field(name("import_set"), UUID.class);
    private static final Field<Integer> PLACE = field(name("place"), Integer.class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("created_at"), OffsetDateTime.class);

    /** What problems say quotes the file, so it is sealed. */
    private static final String TOLD = "import_set";

    private final DSLContext db;
    private final Vault vault;
    private final ImportStore imports;

    SetStore(DSLContext db, Vault vault, ImportStore imports) {
        this.db = db;
        this.vault = vault;
        this.imports = imports;
    }

    /** A table as it is kept: of its imports only the ids. */
    private record Kept(
            String name,
            @Nullable String object,
            boolean said,
            List<Candidate> candidates,
            @Nullable Boolean people,
            @Nullable String problem,
            List<String> waiting,
            @Nullable UUID run,
            @Nullable UUID links) {
        static Kept of(ImportSet.Table table) {
            var problem = StoredJson.problem(table.problem());
            return new Kept(
                    table.name(),
                    table.object(),
                    table.isSaid(),
                    table.candidates(),
                    table.tellsPeople(),
                    problem == null ? null : problem.data(),
                    table.waiting(),
                    table.run() == null ? null : table.run().id(),
                    table.links() == null ? null : table.links().id());
        }

        Stream<UUID> runs() {
            return Stream.of(run, links).filter(Objects::nonNull);
        }

        ImportSet.Table in(Map<UUID, ImportRun> runs) {
            return new ImportSet.Table(
                    name,
                    object,
                    said,
                    candidates,
                    Boolean.TRUE.equals(people),
                    StoredJson.problem(problem == null ? null : JSONB.valueOf(problem)),
                    waiting,
                    run == null ? null : runs.get(run),
                    links == null ? null : runs.get(links));
        }
    }

    /** @param order its imports, which are there already, the first one to be written first */
    void insert(ImportSet set, List<UUID> order) {
        var workspace = set.actor().workspace();
        var told = JSON.writeValueAsString(set.tables().stream().map(Kept::of).toList());
        db.insertInto(sets(workspace))
                .set(ID, set.id())
                .set(field(name("actor")), StoredJson.actor(set.actor()))
                .set(ACTOR, set.actor().user())
                .set(field(name("file_name")), set.fileName())
                .set(field(name("dry_run")), set.dryRun())
                .set(field(name("tables")), vault.sealTold(workspace, TOLD, TOLD, set.id(), told))
                .set(CREATED_AT, set.createdAt().atOffset(ZoneOffset.UTC))
                .execute();
        var placed = new ArrayList<Query>();
        for (var run : order)
            placed.add(db.update(runs(workspace))
                    .set(SET, set.id())
                    .set(PLACE, placed.size())
                    .where(ID.eq(run)));
        db.batch(placed).execute();
    }

    Optional<ImportSet> find(Workspace workspace, UUID id) {
        return whole(workspace, db.selectFrom(sets(workspace)).where(ID.eq(id)).fetch()).stream()
                .findFirst();
    }

    /** The latest first; those of one person, or of all when {@code actor} is null. */
    List<ImportSet> latest(Workspace workspace, @Nullable UUID actor, int most) {
        return whole(
                workspace,
                db.selectFrom(sets(workspace))
                        .where(actor == null ? noCondition() : ACTOR.eq(actor))
                        .orderBy(CREATED_AT.desc(), ID.desc())
                        .limit(most)
                        .fetch());
    }

    private List<ImportSet> whole(Workspace workspace, List<? extends Record> rows) {
        var tables = rows.stream().collect(Collectors.toMap(row -> row.get(ID), row -> tables(workspace, row)));
        var ids = tables.values().stream()
                .flatMap(Collection::stream)
                .flatMap(Kept::runs)
                .toList();
        var runs = ids.isEmpty() ? Map.<UUID, ImportRun>of() : imports.find(workspace, ids);
        return rows.stream()
                .map(row -> new ImportSet(
                        row.get(ID),
                        StoredJson.actor(row.get("actor", JSONB.class), workspace),
                        row.get("file_name", String.class),
                        row.get("dry_run", Boolean.class),
                        row.get("created_at", Instant.class),
                        Objects.requireNonNull(tables.get(row.get(ID))).stream()
                                .map(table -> table.in(runs))
                                .toList()))
                .toList();
    }

    private List<Kept> tables(Workspace workspace, Record row) {
        var told = vault.openTold(workspace, TOLD, TOLD, row.get(ID), row.get("tables", String.class));
        return JSON.readValue(told, new TypeReference<List<Kept>>() {});
    }

    /** The set that an import belongs to; nothing for one that stands alone. */
    Optional<UUID> of(Workspace workspace, UUID run) {
        return db.select(SET)
                .from(runs(workspace))
                .where(ID.eq(run))
                .and(SET.isNotNull())
                .fetchOptional(SET);
    }

    /** The imports of a set, the first one to be written first. */
    List<ImportRun> order(Workspace workspace, UUID set) {
        var ids = db.select(ID)
                .from(runs(workspace))
                .where(SET.eq(set))
                .orderBy(PLACE)
                .fetch(ID);
        var found = imports.find(workspace, ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The imports that are taken back along with one, itself among them. */
    List<UUID> takenBackWith(Workspace workspace, UUID run) {
        var companions = db.select(ID)
                .from(runs(workspace))
                .where(SET.eq(db.select(SET).from(runs(workspace)).where(ID.eq(run))))
                .and(field(name("state"), String.class).in("undoing", "undone"))
                .fetch(ID);
        return companions.isEmpty() ? List.of(run) : companions;
    }

    private static Table<?> sets(Workspace workspace) {
        return table(name(workspace.schema(), "import_set"));
    }

    private static Table<?> runs(Workspace workspace) {
        return table(name(workspace.schema(), "import_run"));
    }
}
