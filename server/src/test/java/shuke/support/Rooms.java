package shuke.support;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import shuke.kernel.base.Ids;
import shuke.kernel.job.Jobs;
import shuke.kernel.job.QuietJobs;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;
import shuke.kernel.vault.Keys;
import shuke.kernel.vault.TestKeys;

/** Some rooms of the program over the workspace of a test, without the program around them. */
public final class Rooms {
    /** What everything needs that has to do with records. */
    private static final List<String> OF_RECORDS = List.of("record", "audit", "organisation", "vault", "access");

    private Rooms() {}

    /**
     * With keys of their own, and work in the background that nobody does. Still to be refreshed.
     *
     * @param clock also a bean by its own type
     * @param more rooms beside those that records need
     */
    public static AnnotationConfigApplicationContext over(
            TestWorkspace workspace, InstantSource clock, String... more) {
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(DSLContext.class, workspace::db);
        beans.registerBean(PlatformTransactionManager.class, workspace::transactions);
        beans.registerBean(SchemaCatalog.class, workspace::catalog);
        beans.registerBean(Workspaces.class, workspace::workspaces);
        beans.getBeanFactory().registerSingleton("clock", clock);
        beans.registerBean(Ids.class, () -> new Ids(clock));
        beans.registerBean(Keys.class, TestKeys::fresh);
        beans.registerBean("jobs", Jobs.class, () -> QuietJobs.on(workspace));
        beans.scan(Stream.concat(OF_RECORDS.stream(), Stream.of(more))
                .map("shuke.kernel."::concat)
                .toArray(String[]::new));
        return beans;
    }
}
