package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Tables change while people work with them, and while the program is cut off in between. */
class BusyTablesTest {
    private static final int ROWS = 100_000;
    private static final String ACCOUNT = """
            object: account
            fields:
              - {name: name, type: text}
              - {name: seats, type: text}
            """;

    private final TestWorkspace shuke = TestWorkspace.of(ACCOUNT);
    private final String account = Sql.name(shuke.schemaName(), "account");

    private SchemaEditor editor(SchemaChanges... listeners) {
        var news = new SchemaNews(shuke.catalog(), List.of(listeners));
        return new SchemaEditor(
                TestDatabase.dataSource(),
                shuke.db(),
                shuke.rules(),
                news,
                new WholeNumbers(),
                (actor, function) -> actor.isAdministrator(),
                List::of);
    }

    private static ObjectNode yaml(String text) {
        return (ObjectNode) new YAMLMapper().readTree(text);
    }

    private void fill() {
        shuke.records()
                .execute(
                        "insert into " + account + " (id, name, seats, created_at, updated_at)"
                                + " select gen_random_uuid(), 'n' || i, i::text, now(), now() from generate_series(1, ?) i",
                        ROWS);
    }

    private boolean isRight() {
        var plan = TablePlan.of(shuke.schema(), Column.COLLATION);
        var actual = new TableReader(shuke.db(), shuke.schemaName()).read();
        return TableDiff.between(shuke.schemaName(), plan, actual).isEmpty();
    }

    @Test
    void readers_and_writers_go_on_while_fields_come_and_change_their_type() throws Exception {
        fill();
        var stop = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> reader = () -> {
                var reads = 0L;
                for (; !stop.get(); reads++) {
                    shuke.records()
                            .fetchSingle("select count(name) from (select name from " + account + " limit 100) a");
                }
                return reads;
            };
            Callable<Long> writer = () -> {
                var writes = 0L;
                for (; !stop.get(); writes++) {
                    shuke.records()
                            .execute("update " + account + " set name = name || '!', version = version + 1"
                                    + " where id in (select id from " + account + " limit 5)");
                }
                return writes;
            };
            var reads = people.submit(reader);
            var writes = people.submit(writer);
            try {
                editor().addField(
                                shuke.system(),
                                "account",
                                yaml("{name: code, type: text, unique: true, indexed: true}"));
                editor().addField(shuke.system(), "account", yaml("{name: parent, type: lookup, to: account}"));
                editor().patchField(shuke.system(), "account", "seats", yaml("{type: integer}"), false);
            } finally {
                stop.set(true);
            }
            assertThat(reads.get()).isPositive();
            assertThat(writes.get()).isPositive();
        }
        assertThat(isRight()).isTrue();
        assertThat(shuke.records()
                        .fetchSingle("select sum(seats) from " + account)
                        .get(0, long.class))
                .isEqualTo((long) ROWS * (ROWS + 1) / 2);
    }

    @Test
    void two_editors_at_once_take_turns() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var one =
                    people.submit(() -> editor().addField(shuke.system(), "account", yaml("{name: one, type: text}")));
            var two =
                    people.submit(() -> editor().addField(shuke.system(), "account", yaml("{name: two, type: text}")));
            one.get();
            two.get();
        }

        assertThat(shuke.schema().object("account").fieldsByName()).containsKeys("one", "two");
        assertThat(isRight()).isTrue();
    }

    @Test
    void an_editor_who_waits_too_long_is_told_so() {
        try (var _ = WorkspaceLock.take(TestDatabase.dataSource(), shuke.workspace(), Duration.ZERO)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> WorkspaceLock.take(TestDatabase.dataSource(), shuke.workspace(), Duration.ZERO))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ProblemException.Kind.LOCKED));
        }
    }

    @Test
    void a_listener_that_refuses_keeps_tables_and_definitions_as_they_were() {
        var refusing = editor((actor, changes) -> {
            throw new IllegalStateException("no audit, no change");
        });

        assertThatThrownBy(() -> refusing.addField(shuke.system(), "account", yaml("{name: code, type: text}")))
                .hasStackTraceContaining("no audit, no change");

        shuke.catalog().follow(shuke.workspace(), Long.MAX_VALUE);
        assertThat(shuke.schema().object("account").find("code")).isEmpty();
        assertThat(new TableReader(shuke.db(), shuke.schemaName()).read().tables())
                .hasEntrySatisfying(
                        "account", there -> assertThat(there.columns()).doesNotContainKey("code"));
    }

    @Test
    void a_start_finishes_what_was_cut_off() {
        fill();
        // as a kill leaves it: the definition is written, the index was never built, a change of type was half way
        new SchemaStore(shuke.db(), shuke.workspace())
                .put(new Patch("account", "name", yaml("{indexed: true, unique: true}")));
        new SchemaStore(shuke.db(), shuke.workspace()).fingerprint(null);
        shuke.records().execute("alter table " + account + " add column shuke_new_0 bigint");

        shuke.workspaces().open(shuke.workspace());

        assertThat(shuke.schema().object("account").field("name").unique()).isTrue();
        assertThat(isRight()).isTrue();
    }

    @Test
    void another_node_follows() {
        var other = new SchemaCatalog(workspace -> shuke.rules().load(shuke.db(), workspace));
        var elsewhere = new Workspaces(TestDatabase.dataSource(), shuke.db(), other, shuke.rules());
        assertThat(other.current(shuke.workspace()).object("account").find("code"))
                .isEmpty();

        editor().addField(shuke.system(), "account", yaml("{name: code, type: text}"));
        elsewhere.follow();

        assertThat(other.current(shuke.workspace()).object("account").find("code"))
                .isPresent();
    }
}
