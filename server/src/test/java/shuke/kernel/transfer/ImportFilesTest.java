package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.transfer.Companies.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFilesTest {
    private static final String SECRET = "王小明有限公司";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    @Test
    void are_sealed() throws IOException {
        world.start("{\"object\":\"company\"}", "name\n" + SECRET + "\n");

        try (var all = Files.walk(world.folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .doesNotContain(SECRET));
        }
    }

    @Test
    void are_kept_until_some_time_after_the_end() {
        var running = world.start("{\"object\":\"company\"}", rows(70_000, 70_001));
        var over = world.run("{\"object\":\"company\"}", rows(70_001, 70_002)).id();
        var ofOld = world.run("{\"object\":\"company\"}", rows(70_002, 70_003)).id();
        world.endedLongAgo(ofOld);

        assertThat(world.files.kept(
                        world.workspace.workspace(), List.of(running, over, ofOld, java.util.UUID.randomUUID())))
                .containsExactlyInAnyOrder(running, over);
    }
}
