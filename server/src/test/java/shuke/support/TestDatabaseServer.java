package shuke.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import shuke.operation.database.DataDirectory;
import shuke.operation.database.EmbeddedPostgres;
import shuke.operation.database.Endpoint;
import shuke.operation.database.PostgresCache;
import shuke.operation.database.Tuning;

/** The embedded PostgreSQL of a test run; it and its files go when the run ends. */
final class TestDatabaseServer {
    private TestDatabaseServer() {}

    /** @param program its own sign-in; {@code administrator}: the sign-in of whoever has the server itself */
    record Sign(Endpoint program, Endpoint administrator) {}

    static Sign start() {
        try {
            var home = Files.createTempDirectory("shuke-test-");
            var directory = DataDirectory.open(home);
            var postgres = EmbeddedPostgres.start(directory, PostgresCache.ofThisMachine(), Tuning.forTests());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                directory.close();
                delete(home);
            }));
            return new Sign(postgres.endpoint(), administrator(home, postgres.endpoint()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Endpoint administrator(Path home, Endpoint program) throws IOException {
        var credentials = new Properties();
        credentials.load(new StringReader(Files.readString(home.resolve("database/credentials"))));
        return new Endpoint(program.url(), "postgres", credentials.getProperty("administrator", ""));
    }

    private static void delete(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException notAll) {
            throw new UncheckedIOException(notAll);
        }
    }
}
