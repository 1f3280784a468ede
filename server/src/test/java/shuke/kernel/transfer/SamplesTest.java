package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.transfer.Sample.Cell;
import shuke.kernel.transfer.Sample.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    @Test
    void show_what_rows_would_do_and_what_was_there_before() {
        world.create("company", Map.of("name", "Old", "code", "Y1", "employees", 5));
        world.create("company", Map.of("name", "Same", "code", "Y2"));

        var dry = world.run(
                "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\",\"dryRun\":true}",
                "Name,Code,Employees\nFresh,Y1,5\nSame,Y2,\nNew,Y3,7\n");

        assertThat(world.preview.samples(world.maria, dry, Kind.UPDATED))
                .containsExactly(new Sample(Kind.UPDATED, 2, Map.of("name", new Cell("Old", "Fresh")), null));
        assertThat(world.preview.samples(world.maria, dry, Kind.UNCHANGED))
                .singleElement()
                .satisfies(sample -> assertThat(sample.line()).isEqualTo(3));
        assertThat(world.preview.samples(world.maria, dry, Kind.CREATED))
                .singleElement()
                .satisfies(sample -> assertThat(sample.cells())
                        .containsEntry("name", new Cell(null, "New"))
                        .containsKeys("code", "employees"));
    }

    @Test
    void say_with_what_a_row_is_a_duplicate() {
        world.create("company", Map.of("name", "First", "code", "Z1"));

        var dry = world.run("{\"object\":\"company\",\"dryRun\":true}", "Name,Code\nSecond,Z1\n");

        assertThat(world.preview.samples(world.maria, dry, Kind.DUPLICATE))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.cells()).containsEntry("name", new Cell(null, "Second"));
                    assertThat(sample.detail()).contains("Code");
                });
    }

    @Test
    void name_the_records_that_rows_point_to() {
        world.create("company", Map.of("name", "There"));
        world.create("person", Map.of("email", "a@l1.example", "company", Map.of("name", "There")));

        var dry = world.run(
                "{\"object\":\"person\",\"mode\":\"upsert\",\"key\":\"email\",\"dryRun\":true,"
                        + "\"mapping\":{\"Firm\":{\"field\":\"company.name\",\"create\":true}}}",
                "Email,Firm\na@l1.example,Elsewhere\n");

        assertThat(world.preview.samples(world.maria, dry, Kind.UPDATED))
                .singleElement()
                .satisfies(sample -> {
                    var cell = sample.cells().get("company");
                    assertThat(String.valueOf(cell.before())).contains("There");
                    assertThat(String.valueOf(cell.after())).contains("Elsewhere");
                });
    }

    @Test
    void are_ten_of_each_kind_and_none_of_a_real_import() {
        var dry = world.run("{\"object\":\"company\",\"dryRun\":true}", Companies.rows(30_000, 32_000));
        var real = world.run("{\"object\":\"company\"}", Companies.rows(32_000, 32_010));

        assertThat(world.preview.samples(world.maria, dry, Kind.CREATED)).hasSize(10);
        assertThat(world.preview.samples(world.maria, real, Kind.CREATED)).isEmpty();
    }
}
