package shuke.kernel.duplicate;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.job.Jobs;
import shuke.kernel.job.LongWork;
import shuke.kernel.job.Watched;
import shuke.kernel.scan.Scanning;
import shuke.kernel.scan.Scans;
import shuke.kernel.sql.Follower;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Bean
    Follower modelsFollower(DuplicateModels models) {
        return new Follower("models", LOOK, models::follow);
    }

    @Bean
    LongWork duplicateScanWork(Scanning scanning, DuplicateScanner scanner) {
        return scanning.work(scanner);
    }

    @Bean
    Scans duplicateScans(Scanning scanning, DuplicateScanner scanner, Jobs jobs) {
        return scanning.scans(scanner, jobs);
    }

    @Bean
    Watched watchedDuplicateScans(Scanning scanning, DuplicateScanner scanner, Scans duplicateScans) {
        return scanning.watched(scanner, duplicateScans);
    }
}
