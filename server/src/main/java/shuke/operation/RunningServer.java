package shuke.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shuke.operation.database.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server working on a data directory, as it tells others on this machine through {@code server.json}.
 *
 * @param url where it answers, without a slash at the end
 * @param token the local administrator's, see {@link LocalAccess}
 */
public record RunningServer(String url, long pid, String token) {
    private static final String FILE = "server.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Empty where none runs; what a killed server left behind names a process that is gone. */
    public static Optional<RunningServer> in(Path dataDirectory) {
        var file = dataDirectory.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var server = JSON.readValue(Files.readString(file), RunningServer.class);
            return Optional.of(server).filter(RunningServer::isAlive);
        } catch (IOException | JacksonException torn) {
            return Optional.empty();
        }
    }

    void writeTo(DataDirectory directory) {
        directory.writePrivately(FILE, JSON.writeValueAsString(this));
    }

    static void removeFrom(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.path().resolve(FILE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).isPresent();
    }

    @Override
    public String toString() {
        return url + " (process " + pid + ")";
    }
}
