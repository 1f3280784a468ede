package shuke.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.AbstractDataSource;
import shuke.support.TestDatabase;

class HealthTest {
    @Test
    void is_up_when_it_is_ready_and_its_database_answers() {
        var answer = ask(ReadinessState.ACCEPTING_TRAFFIC, TestDatabase.dataSource());

        assertThat(answer).isEqualTo(HttpStatus.OK);
    }

    @Test
    void is_down_while_it_starts_or_stops() {
        var answer = ask(ReadinessState.REFUSING_TRAFFIC, TestDatabase.dataSource());

        assertThat(answer).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void is_down_while_its_database_is_away() {
        var answer = ask(ReadinessState.ACCEPTING_TRAFFIC, new Away());

        assertThat(answer).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static HttpStatus ask(ReadinessState state, DataSource database) {
        var answer = new HealthController(new Health(in(state), database)).health();
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private static ApplicationAvailability in(ReadinessState state) {
        var availability = new ApplicationAvailabilityBean();
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(HealthTest.class, state));
        return availability;
    }

    /** A database that cannot be reached. */
    private static final class Away extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
