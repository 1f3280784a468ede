package shuke.kernel.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Signals as PostgreSQL carries them between the nodes. */
@Component
class WireStore {
    private static final Logger LOG = LoggerFactory.getLogger(WireStore.class);
    private static final String CHANNEL = "shuke_live";
    private static final int WAIT_MS = 400; // so long the program waits for it at its end
    private static final int SILENCES = 40;

    private final DataSource pool;
    private final DSLContext db;

    WireStore(DataSource pool, DSLContext db) {
        this.pool = pool;
        this.db = db;
    }

    /** All of them with one statement. Where the database does not answer, there is no page that could ask it either. */
    void send(List<Signal> signals) {
        try {
            db.fetch(
                    "select pg_notify(?, s) from unnest(cast(? as text[])) as s",
                    CHANNEL,
                    signals.stream().map(Signal::text).toArray(String[]::new));
        } catch (DataAccessException | org.jooq.exception.DataAccessException unreachable) {
            LOG.debug("The database does not answer; open pages are told when it does", unreachable);
        }
    }

    /** @throws SQLException when the database does not answer */
    Line listen() throws SQLException {
        var connection = pool.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return new Line(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** A connection that listens. */
    static final class Line implements AutoCloseable {
        private final Connection connection;
        private int silences;

        Line(Connection connection) {
            this.connection = connection;
        }

        /**
         * What came, as soon as something does; nothing after a moment in which nothing came.
         *
         * @throws SQLException when the connection stands no longer
         */
        List<String> next() throws SQLException {
            var came = connection.unwrap(PGConnection.class).getNotifications(WAIT_MS);
            if (came != null && came.length > 0) {
                silences = 0;
                return Arrays.stream(came).map(PGNotification::getParameter).toList();
            }
            if (++silences % SILENCES == 0) execute("select 1"); // a connection that is gone is silent, too
            return List.of();
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Nobody else is to get it from the pool while it still listens. */
        @Override
        public void close() throws SQLException {
            try (connection) {
                execute("unlisten *");
            }
        }
    }
}
