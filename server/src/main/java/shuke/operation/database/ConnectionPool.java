package shuke.operation.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The one pool of connections everybody shares. */
public final class ConnectionPool {
    private static final int MOST = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECYCLED_AFTER = Duration.ofMinutes(30);

    private ConnectionPool() {}

    /**
     * How much the pool may take.
     *
     * @param statementTimeout after which PostgreSQL gives a statement up; zero means never
     */
    public record Limits(int connections, Duration statementTimeout) {
        /** Two per core keep the processors and the disk busy; more only queue inside PostgreSQL instead of here. */
        public static Limits forThisMachine() {
            var cores = Runtime.getRuntime().availableProcessors();
            return new Limits(Math.min(2 * cores + 4, MOST), Duration.ZERO);
        }

        public Limits giveUpAfter(Duration statementTimeout) {
            return new Limits(connections, statementTimeout);
        }
    }

    /** Connects with the first use, not before. */
    public static HikariDataSource to(Endpoint endpoint, Limits limits) {
        var settings = new HikariConfig();
        settings.setPoolName("shuke");
        settings.setJdbcUrl(endpoint.url());
        settings.setUsername(endpoint.user());
        settings.setPassword(endpoint.password());
        settings.setMaximumPoolSize(limits.connections());
        settings.setMinimumIdle(Math.min(2, limits.connections()));
        settings.setConnectionTimeout(PATIENCE.toMillis());
        settings.setMaxLifetime(RECYCLED_AFTER.toMillis());
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "shuke");
        settings.addDataSourceProperty("prepareThreshold", "3");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("logServerErrorDetail", "false"); // details quote the values of records
        settings.addDataSourceProperty("options", session(limits));
        return new HikariDataSource(settings);
    }

    /** Holds on any server, whoever keeps it. Compiling the rules of rights into machine code costs seconds per statement. */
    private static String session(Limits limits) {
        return "-c jit=off -c statement_timeout=" + limits.statementTimeout().toMillis();
    }
}
