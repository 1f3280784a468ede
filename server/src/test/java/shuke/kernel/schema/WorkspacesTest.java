package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shuke.support.TestWorkspace;

class WorkspacesTest {
    private static final String ACCOUNT = """
            object: account
            label: {zh-CN: 客户, en: Account}
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, unique: true}
              - {name: revenue, type: money}
              - {name: parent, type: lookup, to: account, onDelete: refuse, related: {name: children, label: Children}}
              - {name: number, type: autoNumber, format: "A-{0000}"}
              - {name: tags, type: tags, indexed: true}
              - {name: friends, type: lookup, to: account, many: true}
              - {name: about, type: lookup, to: [account, user]}
            """;

    @Test
    void a_fresh_workspace_has_a_table_for_every_object() {
        var shuke = TestWorkspace.of(ACCOUNT);

        assertThat(shuke.schema().object("account").field("revenue").type().kind())
                .isEqualTo("money");
        var columns = shuke.records()
                .fetch(
                        "select column_name from information_schema.columns where table_schema = ? and table_name = 'account'",
                        shuke.schemaName())
                .getValues(0, String.class);
        assertThat(columns)
                .contains(
                        "id",
                        "name",
                        "revenue",
                        "revenue_currency",
                        "about_account",
                        "about_user",
                        "deleted_at",
                        "owner");
    }

    @Test
    void a_migration_that_is_new_in_one_room_runs_though_later_rooms_have_run_theirs() {
        var shuke = TestWorkspace.of(ACCOUNT);
        var schema = shuke.schemaName();
        shuke.db().execute("drop table \"" + schema + "\".record_revaluation");
        shuke.db().execute("delete from \"" + schema + "\".flyway_schema_history where version = '651'");

        shuke.workspaces().open(shuke.workspace());

        assertThat(shuke.db()
                        .fetch(
                                "select 1 from pg_tables where schemaname = ? and tablename = 'record_revaluation'",
                                schema))
                .hasSize(1);
    }

    @Test
    void opening_it_again_changes_nothing() {
        var shuke = TestWorkspace.of(ACCOUNT);
        var before = shuke.schema().version();

        shuke.workspaces().open(shuke.workspace());

        assertThat(shuke.schema().version()).isEqualTo(before);
        var plan = TablePlan.of(shuke.schema(), Column.COLLATION);
        var actual = new TableReader(shuke.db(), shuke.schemaName()).read();
        assertThat(TableDiff.between(shuke.schemaName(), plan, actual).isEmpty())
                .isTrue();
    }

    @Test
    void what_is_unique_is_so_among_the_living() {
        var shuke = TestWorkspace.of(ACCOUNT);
        var insert = "insert into " + Sql.name(shuke.schemaName(), "account")
                + " (id, code, created_at, updated_at, deleted_at) values (?, 'x', now(), now(), ?::timestamptz)";

        assertThat(shuke.records().execute(insert, UUID.randomUUID(), "2024-01-01"))
                .isEqualTo(1);
        assertThat(shuke.records().execute(insert, UUID.randomUUID(), "2024-01-01"))
                .isEqualTo(1);
        assertThat(shuke.records().execute(insert, UUID.randomUUID(), null)).isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> shuke.records().execute(insert, UUID.randomUUID(), null))
                .hasMessageContaining("ux_account_code");
    }
}
