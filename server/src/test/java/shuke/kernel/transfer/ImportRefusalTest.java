package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.transfer.Companies.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRefusalTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private List<String> codes(String options, String csv) {
        try {
            world.start(options, csv);
        } catch (ProblemException refusal) {
            return refusal.problems().stream()
                    .map(problem -> problem.code() + " " + problem.field())
                    .toList();
        }
        return List.of();
    }

    @Test
    void options_that_mean_nothing_all_at_once() {
        assertThat(codes(
                        "{\"object\":\"\",\"mode\":\"explode\",\"dryrun\":1,\"region\":\"XX\",\"dateOrder\":\"DYM\"}",
                        rows(0, 1)))
                .containsExactlyInAnyOrder(
                        "importUnknownOption dryrun",
                        "importObjectMissing object",
                        "importBadOption mode",
                        "importBadRegion region",
                        "importBadOption dateOrder");
        assertThat(codes("not json", rows(0, 1))).containsExactly("importOptionsMalformed options");
        assertThat(codes("{\"object\":\"nothing\"}", rows(0, 1))).containsExactly("unknownObject object");
        assertThat(codes("{\"object\":\"compnay\"}", rows(0, 1))).containsExactly("unknownObjectNear object");
    }

    @Test
    void a_mapping_of_columns_and_fields_that_are_not_there() {
        assertThat(codes("{\"object\":\"company\",\"mapping\":{\"Nope\":\"name\",\"code\":\"nonsense\"}}", rows(0, 1)))
                .containsExactly("importUnknownColumn Nope", "importUnknownTarget code");
    }

    @Test
    void two_columns_for_one_field() {
        assertThat(codes("{\"object\":\"company\",\"mapping\":{\"a\":\"name\",\"b\":\"name\"}}", "a,b\n1,2\n"))
                .containsExactly("importTargetTwice b");
    }

    @Test
    void a_file_without_a_column_that_every_record_needs() {
        assertThat(codes("{\"object\":\"company\"}", "code\nX\n")).containsExactly("importColumnMissing name");
    }

    @Test
    void an_upsert_without_its_key() {
        assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}", "name\nX\n"))
                .containsExactly("importKeyNotInFile key");
        assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\"}", "name\nX\n"))
                .containsExactly("importKeyNeeded key");
        assertThat(codes("{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"nope\"}", "name\nX\n"))
                .containsExactly("importBadKey key");
    }

    @Test
    void and_leaves_no_file_behind() throws IOException {
        codes("{\"object\":\"company\"}", "name,name\n1,2\n");

        try (var left =
                Files.walk(world.folder.resolve(world.workspace.workspace().name() + "/import"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(each -> each.getFileName().toString()))
                    .allSatisfy(name -> assertThat(world.read(java.util.UUID.fromString(name)))
                            .isNotNull());
        }
    }
}
