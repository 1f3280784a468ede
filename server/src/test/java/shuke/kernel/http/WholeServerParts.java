package shuke.kernel.http;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests put beside or in place of the parts of the program: a clock that can be moved, and people. */
@TestConfiguration(proxyBeanMethods = false)
class WholeServerParts {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Cast cast(Staff staff) {
        return new Cast(staff);
    }
}
