package shuke.kernel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import shuke.support.TestDatabase;

/** The database of the test run, keys, and a data directory that goes with it. */
final class WholeServerSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** One for all servers of the test run, since they share its database. */
    private static final String KEYS = directory() + "/keys";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.endpoint();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "shuke.db.url",
                                database.url(),
                                "shuke.db.user",
                                database.user(),
                                "shuke.db.password",
                                database.password(),
                                "shuke.data",
                                directory(),
                                "shuke.keys",
                                KEYS,
                                "shuke.audit.heads",
                                directory() + "/heads",
                                "shuke.rate.signin",
                                "100000",
                                "shuke.file.largest",
                                "21MB",
                                "shuke.outbound.inside",
                                "localhost",
                                "shuke.webhook.pause",
                                "100ms")));
    }

    private static String directory() {
        try {
            var directory = Files.createTempDirectory("shuke-http-test-");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
