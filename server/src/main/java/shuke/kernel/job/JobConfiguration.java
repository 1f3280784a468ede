package shuke.kernel.job;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.base.Ids;

/** The room's parts in the running program. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    Jobs jobs(
            List<LongWork> kinds,
            List<Chore> chores,
            DataSource pool,
            DSLContext db,
            InstantSource clock,
            Ids ids,
            TaskStore tasks,
            @Value("${shuke.data}") Path data) {
        var node = Node.in(data, db);
        return new Jobs(
                Schedule.of(kinds, chores, pool, Schedule.TABLE, node.name(), clock, new Troubles(tasks)),
                node,
                clock,
                ids);
    }

    @Bean
    TaskStore taskStore(DSLContext db) {
        return new TaskStore(db);
    }

    @Bean
    Works works(List<Watched> kinds, TaskStore tasks, Jobs jobs) {
        return new Works(kinds, tasks, jobs);
    }
}
