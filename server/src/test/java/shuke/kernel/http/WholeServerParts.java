package shuke.kernel.http;

import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import shuke.kernel.identity.People;
import shuke.support.MovableClock;

/**
 * What the tests put beside or in place of the parts of the program: a clock that can be moved, a count of statements, and
 * people.
 */
@TestConfiguration(proxyBeanMethods = false)
class WholeServerParts {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    ExecuteListenerProvider countedStatements(Statements statements) {
        return () -> statements;
    }

    @Bean
    Cast cast(Staff staff, People people) {
        return new Cast(staff, people);
    }
}
