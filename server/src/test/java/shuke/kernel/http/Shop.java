package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import shuke.kernel.job.Chore;

/** A website whose events are collected, as its script speaks to us. */
final class Shop {
    static final String ORIGIN = "https://shop.example";
    static final String KNOWN_BY = """
            "knownBy": [{"object": "contact", "externalId": "externalId", "email": "email", "phone": "mobile"},
                        {"object": "lead", "email": "email"}]""";
    private static final String CONSENT = """
            "consent": {"en": "We look at what you do here", "zh-CN": "我们会记录您的浏览行为"}""";

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    final Answer made;

    /** @param more members of the definition, each with a comma in front */
    Shop(Browser by, int port, String more) {
        this.port = port;
        made = by.post("/api/v1/websites", """
                {"name": "Shop", "origins": ["%s"], %s, %s%s}""".formatted(ORIGIN, CONSENT, KNOWN_BY, more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    String id() {
        return made.text("/id");
    }

    String key() {
        return made.text("/key");
    }

    static String event(UUID id, Instant at, String type, String properties) {
        return "{\"id\": \"%s\", \"at\": \"%s\", \"type\": \"%s\", \"properties\": %s}"
                .formatted(id, at, type, properties);
    }

    /** With the agreement to the words as they stand, and what else is said in front, each member followed by a comma. */
    Answer send(UUID visitor, String more, String... events) {
        return post("{\"visitor\": \"%s\", \"consent\": 1, %s \"events\": [%s]}"
                .formatted(visitor, more, String.join(",", events)));
    }

    void sees(UUID visitor, Instant at, String... pages) {
        var events = Arrays.stream(pages)
                .map(page ->
                        event(UUID.randomUUID(), at, "page", "{\"url\": \"https://shop.example/%s\"}".formatted(page)))
                .toArray(String[]::new);
        var answer = send(visitor, "", events);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.body().path("taken").asInt()).isEqualTo(pages.length);
    }

    /** The script says who somebody is. */
    void identify(UUID visitor, String person) {
        var answer = send(visitor, "\"person\": " + person + ",");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    }

    Answer post(String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/collect/" + key()))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length == 0) request.header("Origin", ORIGIN);
        else request.headers(headers);
        return send(request);
    }

    Answer script() {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/collect/" + key() + ".js")));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the timeline of a record tells of websites, the latest first: type and address. */
    static List<String> timeline(Browser by, String object, String record) {
        var page = by.get("/api/v1/records/%s/%s/timeline?kinds=events".formatted(object, record));
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(it -> it.path("type").asString() + " "
                        + it.at("/properties/url").asString("").replace(ORIGIN, ""))
                .collect(Collectors.toList());
    }

    static void run(List<Chore> chores, String kind) {
        chores.stream()
                .filter(chore -> chore.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .run(() -> false);
    }
}
