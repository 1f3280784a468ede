package shuke.kernel.organisation;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Bean
    SettingsFollower settingsFollower(SettingsCatalog catalog) {
        return new SettingsFollower(catalog, LOOK);
    }
}
