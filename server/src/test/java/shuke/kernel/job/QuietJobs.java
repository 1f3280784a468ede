package shuke.kernel.job;

import java.time.Clock;
import java.util.List;
import shuke.kernel.base.Ids;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

/**
 * Jobs that are noted in the workspace itself and never run: for tests that run the work themselves. In the table of the
 * installation the server of another test would find them.
 */
public final class QuietJobs {
    private QuietJobs() {}

    public static Jobs on(TestWorkspace workspace) {
        var node = new Node("quiet", workspace.db());
        var table = workspace.schemaName() + ".quiet_tasks";
        workspace.db().execute("create table " + table + " (like " + Schedule.TABLE + " including all)");
        var schedule = Schedule.of(
                List.of(),
                List.of(),
                TestDatabase.dataSource(),
                table,
                node.name(),
                Clock.systemUTC(),
                new Troubles(new TaskStore(workspace.db())));
        return new Jobs(schedule, node, Clock.systemUTC(), new Ids(Clock.systemUTC()));
    }
}
