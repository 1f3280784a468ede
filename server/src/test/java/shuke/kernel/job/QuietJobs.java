package shuke.kernel.job;

import java.time.Clock;
import java.util.List;
import shuke.kernel.base.Ids;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

/** Jobs that are noted in the database and never run: for tests that run the work themselves. */
public final class QuietJobs {
    private QuietJobs() {}

    public static Jobs on(TestWorkspace workspace) {
        var node = new Node("quiet", workspace.db());
        var schedule = Schedule.of(List.of(), TestDatabase.dataSource(), node.name(), Clock.systemUTC());
        return new Jobs(schedule, node, Clock.systemUTC(), new Ids(Clock.systemUTC()));
    }
}
