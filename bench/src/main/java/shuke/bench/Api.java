package shuke.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its callers see it. Every answer that is not a success ends the measurement. */
final class Api implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final @Nullable String token;

    private Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** Signs in and makes a token for the rest. */
    static Api signIn(String base, String email, String password, List<String> scopes)
            throws IOException, InterruptedException {
        try (var nobody = new Api(base, null)) {
            var body = JSON.writeValueAsString(Map.of("email", email, "password", password));
            var request = nobody.request("/api/v1/session").POST(BodyPublishers.ofString(body));
            var answer = nobody.http.send(
                    request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
            var cookies = new ArrayList<String>();
            var xsrf = "";
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';'));
                cookies.add(pair);
                xsrf = pair.startsWith("XSRF-TOKEN=") ? pair.substring(pair.indexOf('=') + 1) : xsrf;
            }
            var form = JSON.writeValueAsString(Map.of("name", "bench", "scopes", scopes));
            var tokens = nobody.request("/api/v1/tokens")
                    .header("Content-Type", "application/json")
                    .header("Cookie", String.join("; ", cookies))
                    .header("X-XSRF-TOKEN", xsrf)
                    .POST(BodyPublishers.ofString(form));
            return new Api(base, nobody.json(tokens.build()).required("token").asString());
        }
    }

    /** A request that can be sent again and again. */
    HttpRequest get(String path, String... parameters) {
        var query = new ArrayList<String>();
        for (var i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return request(path + (query.isEmpty() ? "" : "?" + String.join("&", query)))
                .GET()
                .build();
    }

    HttpRequest send(String method, String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(new TreeMap<>(body))))
                .build();
    }

    /** A file and how to import it. */
    HttpRequest upload(String path, Path file, Map<String, ?> options) throws IOException {
        var boundary = "shuke-bench";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n"
                + JSON.writeValueAsString(options)
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var parts = new BodyPublisher[] {
            BodyPublishers.ofString(head),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")
        };
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts))
                .build();
    }

    JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(bytes(request));
    }

    byte[] bytes(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        http.close();
    }
}
