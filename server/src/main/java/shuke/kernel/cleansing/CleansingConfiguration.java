package shuke.kernel.cleansing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.job.Jobs;
import shuke.kernel.job.LongWork;
import shuke.kernel.job.Watched;
import shuke.kernel.scan.Scanning;
import shuke.kernel.scan.Scans;

/** The room's part in the running program that is no component by itself. */
@Configuration(proxyBeanMethods = false)
class CleansingConfiguration {
    @Bean
    LongWork cleansingScanWork(Scanning scanning, CleansingScanner scanner) {
        return scanning.work(scanner);
    }

    @Bean
    Scans cleansingScans(Scanning scanning, CleansingScanner scanner, Jobs jobs) {
        return scanning.scans(scanner, jobs);
    }

    @Bean
    Watched watchedCleansingScans(Scanning scanning, CleansingScanner scanner, Scans cleansingScans) {
        return scanning.watched(scanner, cleansingScans);
    }
}
