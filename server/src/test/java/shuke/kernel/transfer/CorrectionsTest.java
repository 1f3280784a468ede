package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTest {
    private static final String FILE = "Name,Code,Employees\nA,R1,7\nB,R2,seven\nC,R3,many,too many\n,R4,1\n";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private static String options(String corrections, boolean dryRun) {
        return "{\"object\":\"company\",\"corrections\":" + corrections + ",\"dryRun\":" + dryRun + "}";
    }

    @Test
    void stand_in_place_of_the_cells_of_the_file() {
        var wrong = world.run(options("{}", true), FILE);
        assertThat(wrong.counts().wrong()).isEqualTo(3);

        var corrections = "{\"3\":{\"Employees\":\"8\"},\"4\":{\"Employees\":\"9\"},\"5\":null}";
        var dry = world.run(options(corrections, true), FILE);
        assertThat(dry.counts()).isEqualTo(new ImportRun.Counts(4, 3, 0, 0, 0, 0));

        var run = world.run(options(corrections, false), FILE);
        assertThat(run.counts()).isEqualTo(dry.counts());
        assertThat(run.position()).isEqualTo(4);
        assertThat(world.only("company", "code == 'R2'").get("employees")).isEqualTo(8L);
        assertThat(world.only("company", "code == 'R3'").get("employees")).isEqualTo(9L);
    }

    @Test
    void that_are_wrong_themselves_are_shown_as_they_were_made() {
        var run = world.run(options("{\"3\":{\"Employees\":\"eight\"}}", true), FILE);

        var cells = world.preview.cells(world.maria, run, List.of(3L, 2L, 99L));
        assertThat(cells)
                .isEqualTo(
                        Map.of(2L, List.of("A", "R1", "7"), 3L, List.of("B", "R2", "eight"), 99L, List.<String>of()));
        assertThat(world.refused(run)).contains("B,R2,eight,3");
    }

    @Test
    void of_somebody_elses_file_are_nobodys_business() {
        var run = world.run(options("{}", true), FILE);

        assertThat(world.preview.cells(world.workspace.system(), run, List.of(2L)))
                .isEmpty();
    }

    @Test
    void name_columns_that_are_there() {
        assertThatThrownBy(() -> world.start(options("{\"3\":{\"Staff\":\"8\"}}", true), FILE))
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .extracting(problem -> problem.code() + " " + problem.field())
                        .containsExactly("importUnknownColumn Staff"));
        assertThatThrownBy(() -> world.start(options("{\"third\":{},\"4\":7}", true), FILE))
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .extracting(problem -> problem.code())
                        .containsOnly("importCorrectionsShape"));
    }

    @Test
    void also_hold_for_the_batches_behind_them() {
        var rows = new StringBuilder("Name,Code\n");
        for (var i = 0; i < 2_200; i++)
            rows.append("N").append(i).append(",S").append(i).append('\n');
        var id = world.start(
                options("{\"3\":null,\"1500\":null,\"2000\":{\"Name\":\"Corrected\"}}", false), rows.toString());

        world.run(id, 1);
        var run = world.run(id);

        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(2_200, 2_198, 0, 0, 0, 0));
        assertThat(run.position()).isEqualTo(2_200);
        assertThat(world.only("company", "code == 'S1998'").get("name")).isEqualTo("Corrected");
    }
}
