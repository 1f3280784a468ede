package shuke.journey;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The server behind the page, with the visitor's own cookies: prepares what a journey finds, and looks at what it left. */
final class Server {
    private static final Gson JSON = new Gson();

    private final BrowserContext context;

    Server(BrowserContext context) {
        this.context = context;
    }

    void signIn(Person person) {
        post("/api/v1/session", Map.of("email", person.email, "password", Person.PASSWORD));
    }

    /** The new record's id. */
    String create(String object, Map<String, ?> values) {
        return post("/api/v1/records/" + object, values).get("id").getAsString();
    }

    JsonObject read(String object, String id) {
        return get("/api/v1/records/%s/%s".formatted(object, id));
    }

    /** As somebody does who has the record open elsewhere. */
    void change(String object, String id, Map<String, ?> values) {
        amend("/api/v1/records/%s/%s".formatted(object, id), values);
    }

    /** Changes something by a merge patch. */
    void amend(String path, Map<String, ?> values) {
        json(context.request().patch(path, written("application/merge-patch+json", values)));
    }

    JsonObject get(String path) {
        return json(context.request().get(path));
    }

    /** Into the recycle bin. */
    void delete(String object, String id) {
        var change = Map.of("op", "delete", "id", id);
        post("/api/v1/records/" + object + "/batch", Map.of("atomic", true, "changes", List.of(change)));
    }

    /** Whether it is there, or can at least come back. */
    boolean keeps(String object, String id) {
        var answer = context.request()
                .post("/api/v1/records/%s/%s/restore".formatted(object, id), written("application/json", Map.of()));
        return answer.status() != 404;
    }

    byte[] content(String file) {
        return context.request().get("/api/v1/files/" + file + "/content").body();
    }

    /** Adds something by the API; answers it as it is then. */
    JsonObject add(String path, Object body) {
        return post(path, body);
    }

    JsonObject me() {
        return get("/api/v1/session").getAsJsonObject("user");
    }

    /** The status with which a program is answered that has a token and nothing else. */
    int answersTo(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var program = HttpClient.newHttpClient()) {
            return program.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String origin() {
        return URI.create(context.pages().getFirst().url())
                .resolve("/")
                .toString()
                .replaceFirst("/$", "");
    }

    void remove(String path) {
        context.request().delete(path, written("application/json", Map.of()));
    }

    private JsonObject post(String path, Object body) {
        return json(context.request().post(path, written("application/json", body)));
    }

    private RequestOptions written(String type, Object body) {
        return RequestOptions.create()
                .setHeader("Content-Type", type)
                .setHeader("X-XSRF-TOKEN", xsrf())
                .setData(JSON.toJson(body));
    }

    private String xsrf() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static JsonObject json(APIResponse answer) {
        if (!answer.ok()) throw new IllegalStateException(answer.status() + " " + answer.url() + " " + answer.text());
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }
}
