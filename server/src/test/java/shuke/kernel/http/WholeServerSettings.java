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
                        Map.ofEntries(
                                Map.entry("shuke.db.url", database.url()),
                                Map.entry("shuke.db.user", database.user()),
                                Map.entry("shuke.db.password", database.password()),
                                Map.entry("shuke.data", directory()),
                                Map.entry("shuke.keys", KEYS),
                                Map.entry("shuke.audit.heads", directory() + "/heads"),
                                Map.entry("shuke.rate.signin", "100000"),
                                Map.entry("shuke.file.largest", "21MB"),
                                Map.entry("shuke.outbound.inside", "localhost"),
                                Map.entry("shuke.webhook.pause", "100ms"),
                                Map.entry("shuke.rate.forms", "0"),
                                Map.entry("shuke.rate.collect", "0"))));
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
