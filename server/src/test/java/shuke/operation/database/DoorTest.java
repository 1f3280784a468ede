package shuke.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded PostgreSQL that BI tools may sign in to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final String PASSWORD = "a password";

    private int port;
    private DataDirectory directory;
    private EmbeddedPostgres postgres;

    @BeforeAll
    void open(@TempDir Path home) throws IOException, SQLException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        directory = DataDirectory.open(home.resolve("data"));
        postgres = EmbeddedPostgres.start(
                directory, PostgresCache.ofThisMachine(), Tuning.forTests(), Optional.of(new Door(port, "127.0.0.1")));
        try (var program = program();
                var sql = program.createStatement()) {
            sql.execute("create role shuke_bi nologin");
            sql.execute("create role tableau login password '" + PASSWORD + "' in role shuke_bi");
            sql.execute("create role stranger login password '" + PASSWORD + "'");
        }
    }

    @AfterAll
    void close() {
        postgres.close();
        directory.close();
    }

    private Connection program() throws SQLException {
        var endpoint = postgres.endpoint();
        return DriverManager.getConnection(endpoint.url(), endpoint.user(), endpoint.password());
    }

    private Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, PASSWORD);
    }

    @Test
    void stands_where_it_was_said() {
        assertThat(postgres.endpoint().url()).contains(":" + port + "/");
        assertThatCode(() -> as("tableau", "shuke").close()).doesNotThrowAnyException();
    }

    @Test
    void lets_in_nobody_else_and_to_no_other_database() {
        assertThatThrownBy(() -> as("stranger", "shuke")).hasMessageContaining("pg_hba.conf rejects");
        assertThatThrownBy(() -> as("tableau", "postgres")).hasMessageContaining("pg_hba.conf rejects");
        assertThatThrownBy(() -> as("tableau", "template1")).hasMessageContaining("pg_hba.conf rejects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create temporary table theirs (id int)",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select pg_advisory_lock(1)",
                "select pg_try_advisory_xact_lock(1)",
                "select pg_notify('shuke', 'x')"
            })
    void keeps_from_others_what_postgresql_allows_everybody(String attack) throws SQLException {
        try (var database = as("tableau", "shuke");
                var sql = database.createStatement()) {
            assertThatThrownBy(() -> sql.execute(attack)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void keeps_nothing_of_it_from_the_program() throws SQLException {
        try (var database = program();
                var sql = database.createStatement()) {
            assertThatCode(() -> {
                        sql.execute("create temporary table ours (id int)");
                        sql.execute("select pg_advisory_lock(1)");
                        sql.execute("select pg_notify('shuke', 'x')");
                    })
                    .doesNotThrowAnyException();
        }
    }
}
