package shuke.kernel.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.schema.Steps.Alone;

/**
 * Runs DDL without stopping anybody for long: whatever must wait for a lock gives up soon, lets the others pass and tries
 * again.
 */
final class TableStore {
    private static final Logger LOG = LoggerFactory.getLogger(TableStore.class);
    private static final int TRIES = 60;
    private static final String PATIENCE = "250ms";
    /** Building an index waits for running transactions, but nobody waits for it. */
    private static final String LONG_PATIENCE = "60s";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private final DSLContext db;

    TableStore(DSLContext db) {
        this.db = db;
    }

    /** All statements, and then {@code more}, in one transaction. */
    void together(List<String> statements, Consumer<DSLContext> more) {
        patiently(() -> {
            db.transaction(tx -> {
                tx.dsl().execute("set local lock_timeout = '" + PATIENCE + "'");
                tx.dsl().execute("set local statement_timeout = 0");
                tx.dsl().execute("select set_config('shuke.unlimited', 'true', true)"); // rows that DDL fills are
                // nobody's
                run(tx.dsl(), String.join(";\n", statements));
                more.accept(tx.dsl());
            });
            return statements.size();
        });
    }

    /** One after the other, each on its own, outside any transaction. Nothing half-built stays behind. */
    void apart(List<Alone> steps) {
        for (var step : steps) {
            try {
                patiently(() -> alone(step));
            } catch (DataAccessException | org.springframework.dao.DataAccessException failed) {
                alone(new Alone(step.cleaning(), ""));
                throw failed;
            }
        }
    }

    private Alone alone(Alone step) {
        db.connection(connection -> {
            try (var sql = connection.createStatement()) {
                sql.execute("set lock_timeout = '" + LONG_PATIENCE + "'; set statement_timeout = 0");
                sql.execute(step.cleaning());
                sql.execute(step.sql());
            } finally {
                try (var sql = connection.createStatement()) {
                    sql.execute("reset lock_timeout; reset statement_timeout");
                }
            }
        });
        return step;
    }

    private static void run(DSLContext tx, String script) {
        if (!script.isEmpty()) {
            tx.connection(connection -> {
                try (var sql = connection.createStatement()) {
                    sql.execute(script);
                }
            });
        }
    }

    private static <T> T patiently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DataAccessException | org.springframework.dao.DataAccessException failed) {
                if (attempt == TRIES || !isOnlyBusy(failed)) {
                    throw failed;
                }
                LOG.info("A change of tables waits for others; attempt {} of {}", attempt, TRIES);
                pause(attempt);
            }
        }
    }

    private static boolean isOnlyBusy(Throwable failed) {
        var state = sqlState(failed);
        return state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK);
    }

    /** The SQLSTATE at the bottom of a failure; empty when there is none. */
    static String sqlState(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(50L * attempt, 500L));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a lock", stopped);
        }
    }
}
