package shuke.kernel.whole;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.job.Watched;

/** Both ways are watched, each as a kind of work of its own. */
@Configuration(proxyBeanMethods = false)
class WholeConfiguration {
    @Bean
    Watched watchedTakingOut(WholeRunStore store, WholeRuns runs) {
        return new WatchedWholes(WholeRun.Kind.EXPORT, TakingOut.KIND, store, runs);
    }

    @Bean
    Watched watchedTakingIn(WholeRunStore store, WholeRuns runs) {
        return new WatchedWholes(WholeRun.Kind.RESTORE, TakingIn.KIND, store, runs);
    }
}
