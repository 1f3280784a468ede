package shuke.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.operation.database.DataDirectory;

class RunningServerTest {
    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir
    private Path home;

    @Test
    void is_found_by_what_it_wrote_until_it_stops() {
        var server = new RunningServer(
                "http://127.0.0.1:8080", ProcessHandle.current().pid(), "local-1");
        try (var directory = DataDirectory.open(home)) {
            server.writeTo(directory);
            assertThat(RunningServer.in(home)).contains(server);

            RunningServer.removeFrom(directory);
            assertThat(RunningServer.in(home)).isEmpty();
        }
    }

    @Test
    void that_was_killed_is_not_found() {
        try (var directory = DataDirectory.open(home)) {
            new RunningServer("http://127.0.0.1:8080", NOBODY, "local-1").writeTo(directory);

            assertThat(RunningServer.in(home)).isEmpty();
        }
    }

    @Test
    void is_not_made_up_from_half_a_file() throws IOException {
        Files.writeString(home.resolve("server.json"), "{\"url\":\"http://127");

        assertThat(RunningServer.in(home)).isEmpty();
        assertThat(RunningServer.in(home.resolve("nowhere"))).isEmpty();
    }
}
