package shuke.kernel.duplicate;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.sql.Follower;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Bean
    Follower modelsFollower(DuplicateModels models) {
        return new Follower("models", LOOK, models::follow);
    }
}
