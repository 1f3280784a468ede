package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shuke.kernel.transfer.Companies.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedImportTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    @Nested
    class an_import_that_is_interrupted {
        @Test
        void goes_on_where_it_stood() {
            var id = world.start("{\"object\":\"company\"}", rows(20_000, 23_500));

            var halfway = world.run(id, 2);
            assertThat(halfway.position()).isEqualTo(2000);
            assertThat(Companies.number(world, "N2")).isEqualTo(2000);

            var done = world.run(id);
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.counts().created()).isEqualTo(3500);
            assertThat(Companies.number(world, "N2")).isEqualTo(3500);
        }

        @Test
        void is_paused_resumed_and_cancelled() {
            var id = world.start("{\"object\":\"company\"}", rows(30_000, 33_500));
            world.run(id, 1);

            world.imports.pause(world.maria, id);
            assertThat(world.run(id).position()).isEqualTo(1000);

            world.imports.resume(world.maria, id);
            assertThat(world.run(id, 1).position()).isEqualTo(2000);

            world.imports.cancel(world.maria, id);
            assertThat(world.run(id).state()).isEqualTo(State.FAILED);
            assertThat(Companies.number(world, "N3")).isEqualTo(2000);
            assertThatThrownBy(() -> world.imports.resume(world.maria, id)).isInstanceOf(ProblemException.class);
        }

        @Test
        void ends_where_whoever_started_it_may_no_longer_do_it() {
            var id = world.start(
                    world.pedro,
                    "{\"object\":\"company\"}",
                    rows(70_000, 73_500).getBytes(StandardCharsets.UTF_8));
            world.run(id, 1);

            world.playsNow(world.pedro, "executive");
            var run = world.run(id);

            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.problem().code()).isEqualTo("forbidden");
            assertThat(Companies.number(world, "N7")).isEqualTo(1000);
            world.playsNow(world.pedro, "salesperson");
        }

        @Test
        void waits_when_its_file_is_gone_and_says_so() throws IOException {
            var id = world.start("{\"object\":\"company\"}", rows(40_000, 40_001));
            world.files.delete(world.workspace.workspace(), id);

            var run = world.run(id);

            assertThat(run.state()).isEqualTo(State.PAUSED);
            assertThat(run.problem().code()).isEqualTo("importFileGone");
        }
    }

    @Nested
    class a_dry_run {
        @Test
        void counts_everything_and_leaves_nothing() {
            var run = world.run("{\"object\":\"company\",\"dryRun\":true}", rows(50_000, 51_500) + "\"\",x\n");

            assertThat(run.counts()).isEqualTo(new Counts(1501, 1500, 0, 0, 0, 1));
            assertThat(Companies.number(world, "N5")).isZero();
            assertThat(world.refused(run)).contains("name");
        }
    }
}
