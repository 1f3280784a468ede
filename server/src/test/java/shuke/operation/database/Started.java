package shuke.operation.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An embedded database on a data directory of a test's own, as the program would have it. */
record Started(DataDirectory directory, EmbeddedPostgres postgres) implements AutoCloseable {
    static Started in(Path home) {
        return start(home, Tuning.forTests());
    }

    /** As in production, where what was acknowledged survives a kill. */
    static Started durablyIn(Path home) {
        return start(home, Tuning.forData(1L << 30));
    }

    private static Started start(Path home, Tuning tuning) {
        var directory = DataDirectory.open(home);
        try {
            return new Started(directory, EmbeddedPostgres.start(directory, PostgresCache.ofThisMachine(), tuning));
        } catch (StartRefused refused) {
            directory.close();
            throw refused;
        }
    }

    Endpoint endpoint() {
        return postgres.endpoint();
    }

    void execute(String sql) throws SQLException {
        var at = endpoint();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        var at = endpoint();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What the operating system does when the program is killed: the lock is free, the database is not stopped. */
    void forget() {
        directory.close();
    }

    @Override
    public void close() {
        postgres.close();
        directory.close();
    }
}
