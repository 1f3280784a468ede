package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.TestKeys;

class ScanCommandTest {
    @TempDir
    Path folder;

    private Draft draft;

    @BeforeEach
    void upload() {
        var files = new SealedFiles(
                TestKeys.fresh(),
                new FolderStorage(folder),
                new Drafts(folder),
                () -> Long.MAX_VALUE / 2,
                new Owner(() -> "test"));
        var bytes = "EICAR ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        draft = files.draft(
                Place.of(Workspace.MAIN, "file", UUID.randomUUID()), new ByteArrayInputStream(bytes), bytes.length);
    }

    private void scan(String command) {
        new ScanCommand(command, 60).check(draft, "offer $(touch x).txt");
    }

    @Test
    void reads_the_bytes_in_clear_and_nothing_of_ours() throws IOException {
        var seen = folder.resolve("seen");
        var surroundings = folder.resolve("surroundings");

        scan("wc -c > " + seen + "; env > " + surroundings);

        assertThat(Files.readString(seen).strip()).isEqualTo("600000");
        assertThat(Files.readString(surroundings))
                .contains("SHUKE_FILE_NAME=offer $(touch x).txt")
                .doesNotContain("SHUKE_KEY", "JAVA_HOME");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void that_ends_with_zero_lets_the_file_pass_even_if_it_read_nothing() {
        assertThatCode(() -> scan("exit 0")).doesNotThrowAnyException();
        assertThatCode(() -> scan("")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "cat > /dev/null; exit 1, fileRefusedByScan",
        "exit 1, fileRefusedByScan",
        "exit 2, fileScanFailed",
        "/no/such/scanner, fileScanFailed",
        "kill -9 $$, fileScanFailed"
    })
    void that_ends_otherwise_refuses_the_file(String command, String code) {
        var refused = catchThrowableOfType(ProblemException.class, () -> scan(command));

        assertThat(refused.problems().getFirst().code()).isEqualTo(code);
    }

    @Test
    void that_does_not_end_counts_as_failed() {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> new ScanCommand("exec sleep 600", 0).check(draft, "a.txt"));

        assertThat(refused.problems().getFirst().code()).isEqualTo("fileScanFailed");
    }
}
