package shuke.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTest {
    /** Notes what it is asked to go on with. */
    private static final class Counting implements LongWork {
        final String kind = "counting" + UUID.randomUUID();
        final BlockingQueue<UUID> seen = new LinkedBlockingQueue<>();

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
            seen.add(work);
            return Ending.OVER;
        }
    }

    private final Counting counting = new Counting();
    private TestWorkspace workspace;
    private Jobs jobs;

    @BeforeAll
    void open() {
        workspace = TestWorkspace.of();
    }

    private Jobs on(String node) {
        var clock = Clock.systemUTC();
        jobs = new Jobs(
                Schedule.of(
                        List.of(counting),
                        List.of(),
                        TestDatabase.dataSource(),
                        Schedule.TABLE,
                        node,
                        clock,
                        new Troubles(new TaskStore(workspace.db()))),
                new Node(node, workspace.db()),
                clock,
                new Ids(clock));
        return jobs;
    }

    @AfterEach
    void close() {
        if (jobs.isRunning()) jobs.stop();
    }

    @Test
    void work_begins_at_once_when_the_transaction_commits() throws InterruptedException {
        on("a").start();
        var work = UUID.randomUUID();

        new TransactionTemplate(workspace.transactions())
                .executeWithoutResult(status -> jobs.start(counting.kind(), workspace.workspace(), work));

        assertThat(counting.seen.poll(9, TimeUnit.SECONDS)).isEqualTo(work);
    }

    @Test
    void work_does_not_begin_when_the_transaction_is_rolled_back() {
        on("b");
        new TransactionTemplate(workspace.transactions()).executeWithoutResult(status -> {
            jobs.start(counting.kind(), workspace.workspace(), UUID.randomUUID());
            status.setRollbackOnly();
        });

        assertThat(workspace
                        .db()
                        .fetchOne("select count(*) from shuke.scheduled_tasks where task_name = ?", counting.kind())
                        .get(0, long.class))
                .isZero();
    }

    @Test
    void work_that_a_dead_program_left_is_gone_on_with_at_the_next_start() throws InterruptedException {
        var work = UUID.randomUUID();
        on("c").start(counting.kind(), workspace.workspace(), work);
        workspace
                .db()
                .execute(
                        "update shuke.scheduled_tasks set picked = true, picked_by = 'c', last_heartbeat = now() where task_name = ?",
                        counting.kind());

        jobs.start();

        assertThat(counting.seen.poll(9, TimeUnit.SECONDS)).isEqualTo(work);
    }
}
