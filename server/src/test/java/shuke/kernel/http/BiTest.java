package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;
import shuke.support.TestDatabase;

/** The data by SQL: what a person may see of it, and what whoever signs in to PostgreSQL may do there. */
@WholeServer
class BiTest {
    private static final String BI = "/api/v1/bi";

    private final int port;
    private final Cast cast;
    private final Browser anna;

    BiTest(@Autowired Cast cast, @LocalServerPort int port) throws SQLException {
        this.port = port;
        this.cast = cast;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        letProgramMakeRoles();
    }

    private static void letProgramMakeRoles() throws SQLException {
        try (var database = TestDatabase.administrator();
                var sql = database.createStatement()) {
            var role = TestDatabase.endpoint().user();
            try (var may =
                    sql.executeQuery("select 1 from pg_roles where rolcreaterole and rolname = '" + role + "'")) {
                if (may.next()) return;
            }
            sql.execute("alter role " + role + " createrole");
        }
    }

    /** Somebody with records of her own, and the access that was made for her. */
    private final class Reader {
        private final String email;
        private final Browser browser;
        private final Answer access;
        private final String marker = "No" + UUID.randomUUID().toString().replaceAll("\\D", "");

        Reader(String role, String language) {
            email = cast.add("Rita", role);
            browser = new Browser(port).signIn(email, Cast.PASSWORD);
            access = anna.post(BI, """
                    {"person": "%s", "name": "Tableau", "language": "%s"}
                    """.formatted(email, language));
            assertThat(access.status()).as(access.toString()).isEqualTo(201);
        }

        String path() {
            return BI + "/" + access.text("/id");
        }

        Connection connect() throws SQLException {
            return connect(access.text("/password"));
        }

        Connection connect(String password) throws SQLException {
            return DriverManager.getConnection(TestDatabase.endpoint().url(), access.text("/login"), password);
        }

        String account(Browser by, String name) {
            var made = by.post("/api/v1/records/account", """
                    {"name": "Rose Ltd", "externalId": "%s %s", "level": "key", "annualRevenue": {"amount": 1200.5, "currency": "EUR"}}
                    """.formatted(name, marker));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return made.text("/id");
        }

        /** The names of those accounts of this test that she is told. */
        List<String> accounts(Connection database) throws SQLException {
            return ask(
                    database,
                    "select split_part(\"External ID\", ' ', 1) from \"Accounts\" where \"External ID\" like '%"
                            + marker + "' order by 1");
        }
    }

    private static List<String> ask(Connection database, String query) throws SQLException {
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private static void execute(Connection database, String... statements) throws SQLException {
        try (var sql = database.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    @Nested
    class what_is_told {
        @Test
        void is_what_the_person_sees_and_nobody_elses() throws SQLException {
            var rita = new Reader("salesperson", "en");
            rita.account(rita.browser, "Hers");
            rita.account(anna, "Annas");

            try (var database = rita.connect()) {
                assertThat(rita.accounts(database)).containsExactly("Hers");
            }
        }

        @Test
        void has_labels_numbers_and_dates_in_the_language() throws SQLException {
            var rita = new Reader("salesperson", "zh-CN");
            rita.account(rita.browser, "Hers");

            try (var database = rita.connect();
                    var sql = database.createStatement();
                    var row = sql.executeQuery("select * from \"客户\" where \"外部编号\" like '%" + rita.marker + "'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("客户级别")).isEqualTo("重点客户");
                assertThat(row.getBigDecimal("年营业额")).isEqualByComparingTo("1200.5");
                assertThat(row.getString("年营业额（币种）")).isEqualTo("EUR");
                assertThat(row.getString("负责人")).isEqualTo("Rita");
                assertThat(row.getTimestamp("创建时间")).isNotNull();
            }
        }

        @Test
        void is_no_personal_value_in_clear() throws SQLException {
            var rita = new Reader("salesperson", "en");
            var made = rita.browser.post("/api/v1/records/lead", """
                    {"name": "Lin Daiyu", "company": "%s", "phone": "13812345678"}
                    """.formatted(rita.marker));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);

            try (var database = rita.connect();
                    var sql = database.createStatement();
                    var row =
                            sql.executeQuery("select cast(l as text), \"Phone\" from \"Leads\" l where \"Company\" = '"
                                    + rita.marker + "'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).doesNotContain("Daiyu", "138", "5678");
                assertThat(row.getString(2)).isEqualTo("****");
            }
        }

        @Test
        void leaves_out_the_recycle_bin() throws SQLException {
            var rita = new Reader("salesperson", "en");
            var id = rita.account(rita.browser, "Hers");
            rita.account(rita.browser, "Kept");
            assertThat(rita.browser.delete("/api/v1/records/account/" + id).status())
                    .isLessThan(300);

            try (var database = rita.connect()) {
                assertThat(rita.accounts(database)).containsExactly("Kept");
            }
        }

        @Test
        void answers_for_every_object() throws SQLException {
            var rita = new Reader("administrator", "en");
            rita.account(anna, "Annas");

            try (var database = rita.connect()) {
                var views = ask(
                        database,
                        "select table_name from information_schema.tables where table_schema = current_schema()");
                assertThat(views).hasSizeGreaterThan(30).contains("Accounts", "Contacts", "Opportunities", "Users");
                for (var view : views) {
                    assertThat(ask(database, "select count(*) from \"" + view + "\""))
                            .hasSize(1);
                }
                assertThat(rita.accounts(database)).containsExactly("Annas");
            }
        }
    }

    @Nested
    class a_change {
        @Test
        void of_the_role_holds_at_the_next_query() throws SQLException {
            var rita = new Reader("executive", "en");
            rita.account(anna, "Annas");
            try (var database = rita.connect()) {
                assertThat(rita.accounts(database)).containsExactly("Annas");

                cast.play(rita.email, "salesperson");

                assertThatThrownBy(() -> rita.accounts(database)).hasMessageContaining("have just changed");
                Awaiting.until("the views follow", () -> answers(rita));
                try (var again = rita.connect()) {
                    assertThat(rita.accounts(again)).isEmpty();
                }
            }
        }

        @Test
        void of_a_record_is_told_at_once() throws SQLException {
            var rita = new Reader("salesperson", "en");
            var id = rita.account(anna, "Annas");
            try (var database = rita.connect()) {
                assertThat(rita.accounts(database)).isEmpty();

                var ritaId = rita.access.text("/person/id");
                anna.patch("/api/v1/records/account/" + id, "{\"owner\": \"" + ritaId + "\"}");

                assertThat(rita.accounts(database)).containsExactly("Annas");
            }
        }

        @Test
        void of_the_model_is_followed_and_the_role_may_still_look() throws SQLException {
            var rita = new Reader("salesperson", "en");
            rita.account(rita.browser, "Hers");
            var name = "bi" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
            var added = anna.post("/api/v1/objects/account/fields", """
                    {"name": "%s", "type": "text", "label": {"zh-CN": "新%s", "en": "New %s"}}
                    """.formatted(name, name, name));
            assertThat(added.status()).as(added.toString()).isLessThan(300);

            Awaiting.until("the views follow", () -> answers(rita));
            try (var database = rita.connect()) {
                assertThat(ask(
                                database,
                                "select \"New " + name + "\" from \"Accounts\" where \"External ID\" like '%"
                                        + rita.marker + "'"))
                        .hasSize(1);
            }
        }

        private boolean answers(Reader reader) {
            try (var database = reader.connect()) {
                ask(database, "select 1 from \"Accounts\" limit 1");
                return true;
            } catch (SQLException notYet) {
                assertThat(notYet.getSQLState()).isIn("55000", "42P01", "57P01");
                return false;
            }
        }
    }

    @Nested
    class an_access {
        @Test
        void tells_its_password_once_and_has_a_new_one_made() throws SQLException {
            var rita = new Reader("salesperson", "en");
            assertThat(anna.get(BI).raw().body())
                    .contains(rita.access.text("/login"))
                    .doesNotContain(rita.access.text("/password"));

            var renewed = anna.post(rita.path() + "/password", "{\"days\": 5}");

            assertThat(renewed.status()).as(renewed.toString()).isEqualTo(200);
            assertThatThrownBy(rita::connect).hasMessageContaining("password");
            rita.connect(renewed.text("/password")).close();
        }

        @Test
        void is_made_anew_where_its_role_is_gone() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var program = DriverManager.getConnection(
                    TestDatabase.endpoint().url(),
                    TestDatabase.endpoint().user(),
                    TestDatabase.endpoint().password())) {
                var login = rita.access.text("/login");
                execute(program, "drop schema " + login + " cascade", "drop role " + login);
            }
            rita.account(rita.browser, "Hers");

            var renewed = anna.post(rita.path() + "/password", "{}");

            try (var database = rita.connect(renewed.text("/password"))) {
                assertThat(rita.accounts(database)).containsExactly("Hers");
            }
        }

        @Test
        void that_is_taken_away_ends_its_sessions() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                rita.accounts(database);

                assertThat(anna.delete(rita.path()).status()).isEqualTo(204);

                assertThatThrownBy(() -> ask(database, "select 1")).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(rita::connect).isInstanceOf(SQLException.class);
            assertThat(anna.get(BI).raw().body()).doesNotContain(rita.access.text("/login"));
        }

        @Test
        void ends_with_its_persons_way_in() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                rita.accounts(database);

                cast.switchOff(rita.email);

                assertThatThrownBy(() -> rita.accounts(database)).isInstanceOf(SQLException.class);
            }
            Awaiting.until("the role is gone", () -> {
                try {
                    rita.connect().close();
                    return false;
                } catch (SQLException refused) {
                    return true;
                }
            });
        }

        @Test
        void is_on_record_without_its_password() {
            var rita = new Reader("salesperson", "en");
            anna.delete(rita.path());

            var log = anna.get("/api/v1/audit?object=bi&record=" + rita.access.text("/id"))
                    .raw()
                    .body();

            assertThat(log).contains("defined").doesNotContain(rita.access.text("/password"));
        }

        @Test
        void tells_when_it_was_used() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                rita.accounts(database);
                Awaiting.until(
                        "it was seen",
                        () -> anna.get(BI)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("id").asString().equals(rita.access.text("/id")))
                                .anyMatch(item -> !item.path("lastUsedAt").isNull()));
            }
        }

        @Test
        void is_for_people_who_are_there_and_for_some_days() {
            assertThat(anna.post(BI, "{\"person\": \"nobody@example.com\", \"name\": \"x\"}")
                            .text("/problems/0/code"))
                    .isEqualTo("biPerson");
            var email = cast.add("Rita", "salesperson");
            assertThat(anna.post(BI, "{\"person\": \"" + email + "\", \"name\": \" \"}")
                            .text("/problems/0/code"))
                    .isEqualTo("biName");
            assertThat(anna.post(BI, "{\"person\": \"" + email + "\", \"name\": \"x\", \"days\": 1000}")
                            .text("/problems/0/code"))
                    .isEqualTo("biDays");
        }
    }

    @Nested
    class whoever_signs_in {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from ws_main.account",
                    "select * from ws_main.bi_rows('account') as t(id uuid)",
                    "select * from ws_main.bi_access",
                    "select * from shuke.workspace",
                    "select * from pg_authid",
                    "update \"Accounts\" set \"External ID\" = 'x'",
                    "delete from \"Accounts\"",
                    "create table theirs (id int)",
                    "create schema theirs",
                    "create view \"Accounts 2\" as select 1",
                    "create table public.theirs (id int)",
                    "create function theirs() returns int language sql return 1",
                    "copy (select 1) to program 'true'",
                    "copy (select 1) to '/tmp/theirs'",
                    "select pg_read_file('/etc/passwd')",
                    "select pg_ls_dir('/')",
                    "create role theirs",
                    "set session authorization postgres",
                    "alter view \"Accounts\" set (security_barrier = false)",
                    "select pg_reload_conf()",
                    "create extension dblink",
                    "set session_replication_role = replica"
                })
        void may_do_nothing_but_look(String attack) throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                execute(database, "set default_transaction_read_only = off", "set transaction_read_only = off");
                assertThatThrownBy(() -> execute(database, attack))
                        .as(attack)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be|cannot|not a view owner|syntax).*");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "set shuke.unlimited = 'true'",
                    "set search_path = pg_temp",
                    "set standard_conforming_strings = off",
                    "set transform_null_equals = on",
                    "set row_security = off",
                    "select set_config('shuke.standing', '1 x administrator', false)"
                })
        void sees_no_more_whatever_she_sets(String attack) throws SQLException {
            var rita = new Reader("salesperson", "en");
            rita.account(rita.browser, "Hers");
            rita.account(anna, "Annas");
            var schema = rita.access.text("/login");
            try (var database = rita.connect()) {
                execute(database, attack);
                assertThat(ask(
                                database,
                                "select split_part(\"External ID\", ' ', 1) from " + schema
                                        + ".\"Accounts\" where set_config('shuke.unlimited', 'true', false) is not null and \"External ID\" like '%"
                                        + rita.marker + "'"))
                        .containsExactly("Hers");
                assertThat(ask(
                                database,
                                "select count(*) from " + schema + ".\"Accounts\" a, " + schema
                                        + ".\"Accounts\" b where set_config('shuke.unlimited', 'true', false) is not null and b.\"External ID\" like 'Annas "
                                        + rita.marker + "'"))
                        .containsExactly("0");
            }
        }

        @Test
        void cannot_peek_at_hidden_rows_by_a_function_that_fails_on_them() throws SQLException {
            var rita = new Reader("salesperson", "en");
            rita.account(anna, "Annas");
            try (var database = rita.connect()) {
                assertThat(ask(
                                database,
                                "select 1 from \"Accounts\" where case when \"External ID\" like 'Annas%' then 1 / (length(\"External ID\") - length(\"External ID\")) else 1 end = 1 and \"External ID\" like '%"
                                        + rita.marker + "'"))
                        .isEmpty();
            }
        }

        @Test
        void reads_only_and_not_for_ever() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                assertThat(ask(database, "show default_transaction_read_only")).containsExactly("on");
                assertThat(ask(database, "show statement_timeout")).containsExactly("5min");
                assertThat(ask(database, "select rolconnlimit from pg_roles where rolname = session_user"))
                        .containsExactly("5");
            }
        }

        @Test
        void finds_no_condition_of_others_in_the_catalogue() throws SQLException {
            var rita = new Reader("salesperson", "en");
            try (var database = rita.connect()) {
                assertThat(ask(database, "select pg_get_viewdef('\"Accounts\"'::regclass)")
                                .getFirst())
                        .contains("bi_rows")
                        .doesNotContain("access_circle");
            }
        }
    }

    @Test
    void is_made_by_those_with_the_function_for_people_whom_they_look_after() {
        var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        var role = "keeper" + UUID.randomUUID().toString().substring(0, 6);
        anna.post("/api/v1/roles", """
                {"name": "%s", "label": "x", "functions": ["bi"], "objects": {"*": {"read": "own"}}}""".formatted(role));
        var kay = new Browser(port).signIn(cast.add("Kay", role), Cast.PASSWORD);
        var wish = "{\"person\": \"%s\", \"name\": \"x\"}"
                .formatted(anna.get("/api/v1/me").text("/id"));

        assertThat(sam.get(BI).status()).isEqualTo(403);
        assertThat(kay.get(BI).status()).isEqualTo(200);
        assertThat(kay.post(BI, wish).status()).isEqualTo(403);
    }
}
