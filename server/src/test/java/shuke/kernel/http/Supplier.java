package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Sources that deliver records of one object, in the words of the tests. */
final class Supplier {
    /** One person, as every source has her. */
    static final String ADA = "\"name\": \"Ada Lovelace\", \"email\": \"ada@hall.example\"";

    final Browser browser;
    final String object;

    Supplier(Browser browser, String object) {
        this.browser = browser;
        this.object = object;
    }

    /** Makes the object: people with an e-mail, and fields of every kind that sources are treated differently in. */
    void define() {
        var defined = browser.post("/api/v1/objects", """
                {"object": "%s", "label": "Guest", "nameField": "name",
                 "fields": [{"name": "name", "type": "personName", "label": "Name", "required": true, "sensitivity": "personal"},
                            {"name": "email", "type": "email", "label": "E-mail", "sensitivity": "personal"},
                            {"name": "badge", "type": "text", "label": "Badge", "unique": true},
                            {"name": "city", "type": "text", "label": "City"},
                            {"name": "pin", "type": "text", "label": "Pin", "sensitivity": "secret"},
                            {"name": "host", "type": "lookup", "to": "account", "label": "Host"}],
                 "duplicates": {"fields": [{"field": "name"}, {"field": "email", "same": "warns"}], "warn": 0.8}}
                """.formatted(object));
        assertThat(defined.status()).as(defined.toString()).isEqualTo(201);
    }

    /** Adds a source behind all others; answers its code. */
    String source(String name, String more) {
        var code = name + Long.toString(System.nanoTime(), 36);
        var added =
                browser.post("/api/v1/sources", "{\"code\": \"%s\", \"name\": \"%s\"%s}".formatted(code, name, more));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return code;
    }

    static String record(String key, String values) {
        return "{\"key\": \"%s\", \"values\": {%s}}".formatted(key, values);
    }

    static String record(String key, String at, String values) {
        return "{\"key\": \"%s\", \"at\": \"%s\", \"values\": {%s}}".formatted(key, at, values);
    }

    Answer deliver(String source, String... records) {
        var answer = browser.post(
                "/api/v1/sources/" + source + "/" + object, "{\"records\": [%s]}".formatted(String.join(",", records)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** Delivers one record that has this effect; answers the record that it is about. */
    String delivered(String effect, String source, String record) {
        var answer = deliver(source, record);
        assertThat(answer.text("/records/0/effect")).as(answer.toString()).isEqualTo(effect);
        return answer.text("/records/0/id");
    }

    void withdraw(String source, String key) {
        assertThat(withdrawn(source, key)).isEqualTo(204);
    }

    /** The status of the answer. */
    int withdrawn(String source, String key) {
        return browser.delete("/api/v1/sources/" + source + "/" + object + "?key="
                        + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .status();
    }

    String path(String id) {
        return "/api/v1/records/" + object + "/" + id;
    }

    /** What a record holds. */
    String value(String id, String field) {
        var value = browser.get(path(id)).body().path(field);
        return value.isNull() ? "" : value.asString();
    }

    void byHand(String id, String json) {
        var answer = browser.patch(path(id), "{" + json + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    JsonNode told(String id) {
        return browser.get(path(id) + "/sources").body();
    }

    /** The line of a field. */
    JsonNode line(String id, String field) {
        return told(id).path("fields")
                .valueStream()
                .filter(line -> line.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    String why(String id, String field) {
        return line(id, field).path("why").asString();
    }

    /** The version of a record that is of this key. */
    String version(String id, String key) {
        return told(id).path("sources")
                .valueStream()
                .filter(from -> from.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asString();
    }
}
