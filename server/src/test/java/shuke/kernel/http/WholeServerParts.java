package shuke.kernel.http;

import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import shuke.kernel.identity.PasswordCost;
import shuke.kernel.identity.People;
import shuke.support.MovableClock;

/**
 * What the tests put beside or in place of the parts of the program: a clock that can be moved, a count of statements, people,
 * and passwords that cost little to check.
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
    PasswordCost passwordCost() {
        return new PasswordCost(64, 1);
    }

    @Bean
    Cast cast(Staff staff, People people) {
        return new Cast(staff, people);
    }
}
