package shuke.operation.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A server's HTTP interface, as the command line uses it. Whatever it answers but success becomes a {@link Failed}. */
record Api(HttpClient client, String url, String token, Texts texts) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    static Api at(String url, String token, Texts texts) {
        var client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        return new Api(client, url.replaceAll("/+$", ""), token, texts);
    }

    /** The server of this machine's data directory. */
    static Api here(String url, String token, Texts texts) {
        if (!url.startsWith("https:")) return at(url, token, texts);
        var client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .sslContext(LocalTrust.context())
                .build();
        return new Api(client, url, token, texts);
    }

    JsonNode get(String path) {
        return json(send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    JsonNode post(String path, Object body) {
        return json(send(withJson("POST", path, body), BodyHandlers.ofString()));
    }

    JsonNode patch(String path, Object body) {
        return json(send(withJson("PATCH", path, body), BodyHandlers.ofString()));
    }

    void delete(String path) {
        send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    /** The file is streamed: its size does not matter. */
    JsonNode upload(String path, Path file, Object options) {
        var boundary = "shuke-" + UUID.randomUUID();
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, file, JSON.writeValueAsString(options)))
                .build();
        return json(send(request, BodyHandlers.ofString()));
    }

    String text(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    void download(String path, Path target) {
        send(request(path).GET().build(), BodyHandlers.ofFile(target));
    }

    private HttpRequest withJson(String method, String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", texts.locale().toLanguageTag());
    }

    private BodyPublisher multipart(String boundary, Path file, String options) {
        var name = file.getFileName().toString().replace("\"", "%22");
        var optionsPart = """
                --%1$s\r
                Content-Disposition: form-data; name="options"\r
                Content-Type: application/json\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, options, name);
        return BodyPublishers.concat(
                BodyPublishers.ofString(optionsPart),
                content(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException gone) {
            throw new Failed(texts.say("file.missing", file), gone);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> kept) {
        try {
            var answer = client.send(request, kept);
            if (answer.statusCode() >= 300) {
                throw new Failed(explain(answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(url));
        } catch (IOException away) {
            throw new Failed(texts.say("server.away", url), away);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }

    /** Every problem on a line of its own, as the server names it; a single one is said once. */
    private String explain(int status, @Nullable Object body) {
        var problem = problem(body);
        var all = problem.path("detail").asString(problem.path("title").asString(texts.say("server.answered", status)));
        var lines = new ArrayList<String>();
        lines.add(all);
        for (var part : problem.path("problems")) {
            if (part.path("detail").asString("").equals(all)) continue;
            lines.add("  " + part.path("field").asString("") + ": "
                    + part.path("detail").asString(""));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static JsonNode problem(@Nullable Object body) {
        try {
            return body instanceof String text && !text.isBlank() ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
