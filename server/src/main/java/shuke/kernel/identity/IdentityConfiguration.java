package shuke.kernel.identity;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Bean
    PolicyFollower policyFollower(PolicyCatalog catalog) {
        return new PolicyFollower(catalog, LOOK);
    }
}
