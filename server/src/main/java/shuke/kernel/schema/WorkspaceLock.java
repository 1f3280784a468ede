package shuke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * One at a time changes the schema of a workspace, on whatever node. The lock belongs to a connection of its own, so it goes
 * with the process that held it. Whoever waits asks again and again instead of blocking inside PostgreSQL: a blocked
 * statement would hold up the very index that the other one builds.
 */
final class WorkspaceLock implements AutoCloseable {
    /** Sets these locks apart from those of other rooms: "schema" as letters on a phone. */
    private static final int ROOM = 724362;

    private static final Duration STEP = Duration.ofMillis(50);

    private final Connection connection;
    private final int key;

    private WorkspaceLock(Connection connection, int key) {
        this.connection = connection;
        this.key = key;
    }

    /** Refuses as {@code LOCKED} when somebody else still holds it after {@code patience}. */
    static WorkspaceLock take(DataSource pool, Workspace workspace, Duration patience) {
        try {
            var lock = new WorkspaceLock(pool.getConnection(), workspace.name().hashCode());
            if (lock.taken(patience)) {
                return lock;
            }
            lock.connection.close();
            throw ProblemException.of(ProblemException.Kind.LOCKED, Problem.of("schemaBusy"));
        } catch (SQLException failed) {
            throw new DataAccessException("no lock on the schema", failed);
        }
    }

    private boolean taken(Duration patience) throws SQLException {
        var end = System.nanoTime() + patience.toNanos();
        while (!asked("select pg_try_advisory_lock(?, ?)")) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean asked(String question) throws SQLException {
        try (var sql = connection.prepareStatement(question)) {
            sql.setInt(1, ROOM);
            sql.setInt(2, key);
            try (var answer = sql.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            asked("select pg_advisory_unlock(?, ?)");
        } catch (SQLException failed) {
            throw new DataAccessException("the lock on the schema was not given back", failed);
        }
    }
}
