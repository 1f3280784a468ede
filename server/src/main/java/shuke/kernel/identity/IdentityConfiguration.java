package shuke.kernel.identity;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.sql.Follower;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Bean
    Follower policyFollower(PolicyCatalog catalog) {
        return new Follower("sign-in-policy", LOOK, catalog::follow);
    }
}
