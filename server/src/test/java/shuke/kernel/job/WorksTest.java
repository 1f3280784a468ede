package shuke.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Work.Reason;
import shuke.kernel.job.Work.State;
import shuke.support.Awaiting;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

class WorksTest {
    /** Fails whenever it is gone on with. */
    private record Failing(String kind) implements LongWork {
        @Override
        public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
            throw new UncheckedIOException(new IOException("the disk of Mr Smith"));
        }
    }

    private final Failing failing = new Failing("failing" + UUID.randomUUID());
    private TestWorkspace workspace;
    private Jobs jobs;
    private Works works;

    @BeforeEach
    void open() {
        workspace = TestWorkspace.of();
        var clock = Clock.systemUTC();
        var tasks = new TaskStore(workspace.db());
        var node = new Node("works" + UUID.randomUUID(), workspace.db());
        var schedule = Schedule.of(
                List.of(failing),
                List.of(),
                TestDatabase.dataSource(),
                Schedule.TABLE,
                node.name(),
                clock,
                new Troubles(tasks));
        jobs = new Jobs(schedule, node, clock, new Ids(clock));
        works = new Works(List.of(), tasks, jobs);
    }

    @AfterEach
    void close() {
        if (jobs.isRunning()) jobs.stop();
        workspace.db().execute("delete from shuke.scheduled_tasks where task_name = ?", failing.kind());
    }

    @Test
    void work_that_waits_for_its_turn_is_told_of() {
        var id = UUID.randomUUID();
        jobs.start(failing.kind(), workspace.workspace(), id);

        assertThat(works.of(workspace.workspace())).singleElement().satisfies(work -> {
            assertThat(work.id()).isEqualTo(id);
            assertThat(work.state()).isEqualTo(State.WAITING);
            assertThat(work.trouble()).isNull();
        });
    }

    @Test
    void what_failed_says_why_and_never_quotes_what_the_error_says() {
        jobs.start();
        jobs.start(failing.kind(), workspace.workspace(), UUID.randomUUID());

        Awaiting.until(
                "the failure", () -> works.of(workspace.workspace()).stream().anyMatch(work -> work.trouble() != null));

        var trouble = works.of(workspace.workspace()).getFirst().trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.reason()).isEqualTo(Reason.STORAGE);
        assertThat(trouble.error()).isEqualTo("UncheckedIOException");
        assertThat(trouble.tries()).isPositive();
        assertThat(trouble.told().detail(Locale.ENGLISH)).doesNotContain("Smith");
    }

    @Test
    void work_of_another_workspace_is_not_told_of() {
        jobs.start(failing.kind(), new Workspace("elsewhere"), UUID.randomUUID());

        assertThat(works.of(workspace.workspace())).isEmpty();
    }

    @Test
    void a_failure_is_named_by_what_somebody_can_do_about_it() {
        assertThat(Troubles.reason(new DataAccessResourceFailureException("away")))
                .isEqualTo(Reason.DATABASE);
        assertThat(Troubles.reason(new IllegalStateException(new IOException())))
                .isEqualTo(Reason.STORAGE);
        assertThat(Troubles.reason(new IllegalStateException())).isEqualTo(Reason.PROGRAM);
    }
}
