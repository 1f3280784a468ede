package shuke.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import shuke.ShukeApplication;

/** The whole program in an empty directory, with the first administrator named by the settings. */
@Tag("embedded")
class FirstStartTest {
    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext program;
    private static RunningServer announced;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        var settings = Map.<String, Object>of(
                "shuke.data",
                data.toString(),
                "shuke.port",
                0,
                "SHUKE_ADMIN_EMAIL",
                "ada@shop.example",
                "SHUKE_ADMIN_PASSWORD",
                "correct horse battery");
        program = new SpringApplicationBuilder(ShukeApplication.class)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings)))
                .run();
        announced = RunningServer.in(data).orElseThrow();
    }

    @AfterAll
    static void stop() {
        program.close();
        assertThat(data.resolve("server.json")).doesNotExist();
    }

    @Test
    void says_that_it_is_up_and_nothing_else() throws Exception {
        var answer = send(get("/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void lets_the_first_administrator_in_and_nobody_else_through_set_up() throws Exception {
        var form = "{\"email\":\"ada@shop.example\",\"password\":\"correct horse battery\"}";

        var answer = send(post("/api/v1/session", form));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"role\":\"administrator\"");
        assertThat(send(get("/api/v1/setup")).body()).contains("\"needed\":false");
    }

    @Test
    void tells_the_command_line_of_this_user_and_nobody_else_where_it_is() throws Exception {
        var file = data.resolve("server.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(announced.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(announced.toString()).doesNotContain(announced.token());
        assertThat(send(get("/api/v1/me").header("Authorization", "Bearer " + announced.token()))
                        .body())
                .contains("\"role\":\"administrator\"");
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(announced.url() + path));
    }

    private static HttpRequest.Builder post(String path, String json) {
        return get(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
