package shuke.kernel.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The workspaces of this installation: made, brought up to date, and found by the host name of a request. */
public final class Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataSource pool;
    private final DSLContext db;
    private final SchemaCatalog catalog;
    private final SchemaRules rules;
    private final Set<Workspace> opened = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Workspace>> openings = new CopyOnWriteArrayList<>();
    private final AtomicReference<Map<String, Workspace>> hosts = new AtomicReference<>(Map.of());

    /** @param pool gives connections outside any transaction */
    public Workspaces(DataSource pool, DSLContext db, SchemaCatalog catalog, SchemaRules rules) {
        this.pool = pool;
        this.db = db;
        this.catalog = catalog;
        this.rules = rules;
    }

    /**
     * Everything that a start needs: the tables of the installation and the workspace {@code main}. The others are opened when
     * somebody first comes to them, so that neither their number nor what is wrong in one of them keeps the program from starting.
     */
    public void start() {
        prepare();
        open(Workspace.MAIN);
        follow();
    }

    /** The tables of the installation; {@link #start} does it too. */
    public void prepare() {
        migrate("shuke", "classpath:db/system");
    }

    /** Has something done in every workspace that is opened from now on, before anybody comes to it. */
    public void atOpening(Consumer<Workspace> opening) {
        openings.add(opening);
    }

    /** Makes the workspace if it is not there, and brings its tables up to the program. */
    public void open(Workspace workspace) {
        try (var _ = WorkspaceLock.take(pool, workspace, PATIENCE)) {
            migrate(workspace.schema(), "classpath:db/migration");
            db.execute("insert into shuke.workspace (name) values (?) on conflict do nothing", workspace.name());
            catalog.swap(workspace, upToDate(workspace));
            openings.forEach(opening -> opening.accept(workspace));
            opened.add(workspace);
        }
    }

    /** A new workspace reached under {@code names}; refused when there is one of that name. */
    public Workspace add(String name, List<String> names) {
        if (!Workspace.isName(name)) {
            throw ProblemException.invalid(Problem.at("name", "workspaceName"));
        }
        var workspace = new Workspace(name);
        if (all().contains(workspace)) {
            throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.at("name", "workspaceThere", name));
        }
        open(workspace);
        reach(workspace, names);
        return workspace;
    }

    /** From now on {@code names} lead to this workspace. */
    public void reach(Workspace workspace, List<String> names) {
        var lower = names.stream().map(host -> host.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        db.execute("update shuke.workspace set hosts = ? where name = ?", lower, workspace.name());
        follow();
    }

    /** All there are, opened or not: {@link #open} the one you work in. */
    public List<Workspace> all() {
        return db.fetch("select name from shuke.workspace order by created_at, name")
                .map(row -> new Workspace(row.get(0, String.class)));
    }

    /** When the workspace was made; since the beginning of time where there is none. */
    public Instant madeAt(Workspace workspace) {
        return db.fetchOptional("select created_at from shuke.workspace where name = ?", workspace.name())
                .map(row -> row.get(0, OffsetDateTime.class).toInstant())
                .orElse(Instant.EPOCH);
    }

    /** Those that somebody has come to since the start of this program: their tables are up to date. */
    public List<Workspace> opened() {
        return opened.stream().sorted(Comparator.comparing(Workspace::name)).toList();
    }

    /** The host names that lead to the workspace. */
    public List<String> hostsOf(Workspace workspace) {
        return hosts.get().entrySet().stream()
                .filter(entry -> entry.getValue().equals(workspace))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The workspace of a request, open; {@code main} for a host name that belongs to none. */
    public Workspace ofHost(String host) {
        var workspace = hosts.get().getOrDefault(host.toLowerCase(Locale.ROOT), Workspace.MAIN);
        if (!opened.contains(workspace)) {
            open(workspace);
        }
        return workspace;
    }

    /** One look at the database: which hosts lead where, and whether another node changed a schema. */
    public void follow() {
        var byHost = new java.util.HashMap<String, Workspace>();
        for (var row : db.fetch("select name, hosts, schema_version from shuke.workspace")) {
            var workspace = new Workspace(row.get(0, String.class));
            for (var host : row.get(1, String[].class)) {
                byHost.put(host, workspace);
            }
            catalog.follow(workspace, row.get(2, long.class));
        }
        hosts.set(Map.copyOf(byHost));
    }

    private Schema upToDate(Workspace workspace) {
        var store = new SchemaStore(db, workspace);
        var schema = rules.load(db, workspace);
        var upkeep = new TableUpkeep(db, rules.collation(db));
        var plan = upkeep.plan(schema);
        var fingerprint = rules.fingerprint(plan);
        if (store.fingerprint().equals(Optional.of(fingerprint))) {
            return schema;
        }
        rules.check(schema);
        var steps = TableDiff.between(workspace.schema(), plan, upkeep.actual(workspace));
        try {
            upkeep.bring(workspace, steps, fingerprint, tx -> new SchemaStore(tx, workspace).nextVersion(), () -> {});
        } catch (DataAccessException | org.springframework.dao.DataAccessException failed) {
            if (!Duplicates.are(failed)) {
                throw failed;
            }
            // the program must start all the same, or nobody could merge the records that are there twice
            LOG.error(
                    "Values of workspace {} that should be unique are not; every start tries again",
                    workspace.name(),
                    failed);
        }
        return rules.load(db, workspace);
    }

    private void migrate(String schema, String location) {
        Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .defaultSchema(schema)
                .locations(location)
                .outOfOrder(true) // the numbers go by rooms, and an older room may get a new table
                .group(true)
                .outOfOrder(true) // each room counts in a range of its own: what is new may have a smaller number
                .load()
                .migrate();
    }
}
