package shuke.kernel.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.sql.Follower;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    Follower rolesFollower(RoleCatalog catalog) {
        return new Follower("roles", LOOK, catalog::follow);
    }
}
