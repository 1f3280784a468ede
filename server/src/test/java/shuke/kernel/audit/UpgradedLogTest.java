package shuke.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.support.TestDatabase;

/** A log that an older program kept in the workspace itself, before logs had a home of their own (V203). */
@Tag("database")
class UpgradedLogTest {
    private static final UUID MARIA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID RECORD = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private final Log log = new Log();

    /** As it was, with three entries and no home of logs, and then the step to the next version. */
    @BeforeEach
    void is_brought_up_to_date() throws SQLException, IOException {
        try (var connection = TestDatabase.administrator();
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + LogTable.schema(log.workspace()) + " cascade");
        }
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + log.workspace().schema());
            statement.execute(migration("V201__audit_entry"));
            statement.execute(migration("V202__audit_client"));
            entry(connection, "2025-11-01T08:00:00Z", "created", "[]");
            entry(
                    connection,
                    "2025-11-01T08:00:01.123456Z",
                    "updated",
                    "[{\"f\":\"phone\",\"o\":\"110\",\"n\":\"119\"}]");
            entry(connection, "2025-11-02T09:30:00Z", "deleted", "[]");
            connection.setAutoCommit(false); // as the program does it: the log opened and filled in one transaction
            statement.execute(migration("V203__audit_log"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("reset search_path");
        }
    }

    private static String migration(String name) throws IOException {
        try (var in = UpgradedLogTest.class.getResourceAsStream("/db/migration/audit/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void entry(Connection connection, String at, String action, String changes) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (at, actor, actor_name, origin, object, record, action, changes, address, agent)
                values (cast(? as timestamptz), ?, 'Maria', 'web', 'contact', ?, ?, ?, '10.0.0.1', 'Firefox')""")) {
            insert.setString(1, at);
            insert.setObject(2, MARIA);
            insert.setObject(3, RECORD);
            insert.setString(4, action);
            insert.setString(5, changes);
            insert.executeUpdate();
        }
    }

    private List<String> entries() throws SQLException {
        var told = new ArrayList<String>();
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select action, address, changes from %s.audit_entry order by id"
                        .formatted(LogTable.schema(log.workspace())))) {
            while (rows.next()) told.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
        }
        return told;
    }

    @Test
    void keeps_its_entries_word_for_word_and_in_order() throws SQLException {
        assertThat(entries())
                .containsExactly(
                        "created 10.0.0.1 []",
                        "updated 10.0.0.1 [{\"f\":\"phone\",\"o\":\"110\",\"n\":\"119\"}]",
                        "deleted 10.0.0.1 []");
    }

    @Test
    void is_not_in_its_old_place_any_more() throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var tables =
                        connection.getMetaData().getTables(null, log.workspace().schema(), "audit_entry", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void is_linked_and_verified_with_what_comes_after() {
        log.linked().with(2);

        assertThat(log.verified().entries()).isEqualTo(5);
        assertThat(log.damages()).isEmpty();
    }

    @Test
    void a_change_of_an_old_entry_is_found_once_it_is_linked() {
        log.linked();

        log.tamper("update LOG.audit_entry set address = '10.9.9.9' where action = 'created'");

        assertThat(log.damages()).isNotEmpty();
    }
}
