package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.sql.Acting;
import shuke.support.Awaiting;
import shuke.support.TestDatabase;

/** Two administrators move people and teams at once: one waits for the other, and never both. */
@Tag("database")
class RightsAtOnceTest {
    private final Company company = Company.open();

    /** One transaction on a connection of its own. */
    private final class Administrator implements AutoCloseable {
        private final Connection connection;
        private final int process;

        Administrator() throws SQLException {
            connection = TestDatabase.dataSource().getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local search_path to " + company.records.workspace.schemaName());
                statement.execute("set local shuke.unlimited to true");
                try (var row = statement.executeQuery("select pg_backend_pid()")) {
                    row.next();
                    process = row.getInt(1);
                }
            }
        }

        private void update(String sql, UUID id) {
            var records = Acting.program(DSL.using(connection, SQLDialect.POSTGRES));
            assertThat(records.execute(sql, id)).isEqualTo(1);
        }

        void freesTeam(UUID team) {
            update("update team set parent = null where id = ?", team);
        }

        void putsBelowMona(UUID person) {
            update("update \"user\" set manager = '" + company.mona.user() + "' where id = ?", person);
        }

        boolean waits() {
            return company.records
                    .workspace
                    .db()
                    .fetchSingle("select cardinality(pg_blocking_pids(?)) > 0", process)
                    .get(0, Boolean.class);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    private interface Work {
        void by(Administrator administrator);
    }

    private void together(Work first, Work second, Work firstGoesOn) throws Exception {
        try (var one = new Administrator();
                var two = new Administrator();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            first.by(one);
            var meanwhile = CompletableFuture.runAsync(() -> second.by(two), threads);
            Awaiting.until("the second waits for the first", two::waits);
            firstGoesOn.by(one);
            one.connection.commit();
            meanwhile.get(1, TimeUnit.MINUTES);
            two.connection.commit();
        }
    }

    @Test
    void one_moves_a_person_and_a_team_while_the_other_moves_a_team() throws Exception {
        together(
                one -> one.putsBelowMona(company.wen.user()),
                two -> two.freesTeam(company.west),
                one -> one.freesTeam(company.east));

        assertThat(company.names(company.mona, "team", "parent == null")).contains("East", "West");
    }

    @Test
    void one_moves_a_team_and_a_person_while_the_other_moves_a_person() throws Exception {
        company.create(company.wen, "account", "name", "Wen's");
        company.create(company.otto, "account", "name", "Otto's");

        together(
                one -> one.freesTeam(company.west),
                two -> two.putsBelowMona(company.wen.user()),
                one -> one.putsBelowMona(company.otto.user()));

        assertThat(company.names(company.mona, "account", null)).containsExactly("Otto's", "Wen's");
    }
}
