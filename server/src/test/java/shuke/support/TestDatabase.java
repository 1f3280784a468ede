package shuke.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import shuke.operation.database.ConnectionPool;
import shuke.operation.database.Endpoint;
import shuke.operation.database.ExternalPostgres;

/**
 * A real PostgreSQL for tests, one for the whole test run: the embedded one with throw-away data, or an external one named by
 * {@code -Dshuke.test.db.url}, {@code .user}, {@code .password} or {@code SHUKE_TEST_DB_URL}, {@code …_USER}, {@code …_PASSWORD}.
 *
 * <p>Everybody shares its one database; a test class keeps to a PostgreSQL schema of its own. Of processes that test side by side, the
 * second has its own: in an external server the database of the same name with {@code _2} behind it.
 */
public final class TestDatabase {
    private static final String FORK = switch (System.getProperty("shuke.test.fork", "1")) {
        case "", "1" -> ""; // empty where there is only one
        case String number -> "_" + number;
    };
    private static final TestDatabaseServer.Sign SIGN =
            external().map(one -> new TestDatabaseServer.Sign(one, one)).orElseGet(TestDatabaseServer::start);
    private static final Endpoint ENDPOINT = SIGN.program();
    private static final HikariDataSource POOL = ConnectionPool.to(ENDPOINT, ConnectionPool.Limits.forThisMachine());

    private TestDatabase() {}

    /** Connected as a role that owns the database and, in the embedded one, is no superuser. */
    public static DataSource dataSource() {
        return POOL;
    }

    /** For tests that bring up the whole program, as {@code shuke.db.url}, {@code shuke.db.user}, {@code shuke.db.password}. */
    public static Endpoint endpoint() {
        return ENDPOINT;
    }

    /** As somebody who has taken over the database server: no superuser is stopped by anything inside it. */
    public static Connection administrator() throws SQLException {
        var sign = SIGN.administrator();
        return DriverManager.getConnection(sign.url(), sign.user(), sign.password());
    }

    private static Optional<Endpoint> external() {
        return setting("url")
                .map(url -> new Endpoint(
                        url + FORK,
                        setting("user").orElse("shuke"),
                        setting("password").orElse("")))
                .map(ExternalPostgres::checked);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("shuke.test.db." + name))
                .or(() -> Optional.ofNullable(System.getenv("SHUKE_TEST_DB_" + name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }
}
