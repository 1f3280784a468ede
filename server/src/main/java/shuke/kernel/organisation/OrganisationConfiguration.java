package shuke.kernel.organisation;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.sql.Follower;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Bean
    Follower settingsFollower(SettingsCatalog catalog) {
        return new Follower("settings", LOOK, catalog::follow);
    }
}
