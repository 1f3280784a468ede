package shuke.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What generators make of the description of the API works as it comes: a client in Java and one in TypeScript, of an installation with a
 * field of its own. Each is made anew, used by a short program beside this class, and thrown away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
    private static final Path HOME = Path.of("target/clients");
    private static final Path PROGRAMS = Path.of("src/test/clients");
    private static final Path GENERATOR = Path.of(System.getProperty("generator"));
    private static final Path TYPESCRIPT = Path.of("../web/node_modules/typescript/bin/tsc");
    private static final int PATIENCE_IN_SECONDS = 180;

    private final String field = "shoeSize" + Long.toString(System.nanoTime(), 36);
    private String origin = "";
    private String token = "";
    private Path description = HOME;

    @BeforeAll
    void an_installation_with_a_field_of_its_own(Visits visits) throws IOException, InterruptedException {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        origin = visitor.origin();
        var label = Map.of("zh-CN", "鞋码", "en", "Shoe size");
        visitor.server()
                .add("/api/v1/objects/account/fields", Map.of("name", field, "type", "integer", "label", label));
        token = visitor.server()
                .add("/api/v1/tokens", Map.of("name", "clients", "scopes", List.of("write")))
                .get("token")
                .getAsString();
        Files.createDirectories(HOME);
        description = Files.writeString(HOME.resolve("openapi.json"), described());
    }

    private String described() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + "/api/v1/openapi.json"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
