package shuke;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.base.Ids;

/** Where time and ids come from: injected, so that a test can bring its own. */
@Configuration(proxyBeanMethods = false)
class SystemSources {
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(InstantSource clock) {
        return new Ids(clock);
    }
}
