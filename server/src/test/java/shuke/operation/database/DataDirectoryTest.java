package shuke.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path home;

    @Test
    void a_second_start_in_the_same_program_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = DataDirectory.open(home)) {
            assertThat(reasonToRefuse(home)).isEqualTo(StartRefused.Reason.IN_USE);
            assertThat(openedByAnotherProgram(home)).contains("in use by another Shuke");
            assertThat(first.path()).isEqualTo(home);
        }
    }

    @Test
    void a_second_program_is_refused_and_told_which_process_has_it() throws Exception {
        try (var first = DataDirectory.open(home)) {
            assertThat(openedByAnotherProgram(first.path()))
                    .contains(
                            "in use by another Shuke",
                            String.valueOf(ProcessHandle.current().pid()));
        }
        assertThat(openedByAnotherProgram(home)).contains("opened");
    }

    @Test
    void a_directory_of_a_newer_program_is_refused_and_left_alone() throws IOException {
        Files.writeString(home.resolve("version"), "layout=" + (DataVersion.LAYOUT + 1) + "\n");
        var before = Snapshot.of(home);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataDirectory.open(home))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(StartRefused.Reason.NEWER_LAYOUT);
                    assertThat(refused.text(Locale.ENGLISH)).contains("newer Shuke", "nothing was changed");
                    assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("更新版本", "未做任何更改");
                });
        assertThat(Snapshot.of(home)).isEqualTo(before);
        assertThat(home.resolve("shuke.lock")).doesNotExist();
    }

    @Test
    void a_torn_version_file_is_refused() throws IOException {
        Files.writeString(home.resolve("version"), "lay");

        assertThat(reasonToRefuse(home)).isEqualTo(StartRefused.Reason.DAMAGED);
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThat(reasonToRefuse(file)).isEqualTo(StartRefused.Reason.NOT_A_DIRECTORY);
    }

    @Test
    void a_new_directory_is_for_its_owner_only() throws IOException {
        var fresh = home.resolve("a/b");

        DataDirectory.open(fresh).close();

        assertThat(Files.getPosixFilePermissions(fresh))
                .hasSize(3)
                .allMatch(right -> right.name().startsWith("OWNER"));
    }

    @Test
    void every_refusal_has_its_words_in_both_languages() {
        for (var reason : StartRefused.Reason.values()) {
            var refused = new StartRefused(reason, "one", "two", "three");

            assertThat(refused.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(refused.text(Locale.SIMPLIFIED_CHINESE))
                    .isNotEqualTo(refused.text(Locale.ENGLISH))
                    .doesNotContain("{");
        }
    }

    private static StartRefused.Reason reasonToRefuse(Path path) {
        try (var opened = DataDirectory.open(path)) {
            throw new AssertionError(opened.path() + " was opened");
        } catch (StartRefused refused) {
            return refused.reason();
        }
    }

    private static String openedByAnotherProgram(Path path) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
        var program = new ProcessBuilder(
                        List.of(java, "-cp", classes, OpensADirectory.class.getName(), path.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }
}
