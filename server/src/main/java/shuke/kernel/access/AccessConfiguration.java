package shuke.kernel.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    RolesFollower rolesFollower(RoleCatalog catalog) {
        return new RolesFollower(catalog, LOOK);
    }
}
