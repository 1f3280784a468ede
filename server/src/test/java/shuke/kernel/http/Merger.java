package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who makes records and makes them one, in the words of the tests. */
final class Merger {
    final Browser browser;

    Merger(Browser browser) {
        this.browser = browser;
    }

    /** @param json the fields, without braces */
    String make(String object, String json) {
        var made = browser.post("/api/v1/records/" + object, "{" + json + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    Answer get(String object, String id) {
        return browser.get("/api/v1/records/" + object + "/" + id);
    }

    String text(String object, String id, String pointer) {
        return get(object, id).text("/" + pointer);
    }

    Answer patch(String object, String id, String json) {
        var done = browser.patch("/api/v1/records/" + object + "/" + id, "{" + json + "}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done;
    }

    /** The first is kept. */
    Answer merge(String object, String... ids) {
        return mergeWith(object, "", ids);
    }

    /** @param more further members, with a comma in front */
    Answer mergeWith(String object, String more, String... ids) {
        return browser.post(
                "/api/v1/records/" + object + "/merge",
                "{\"ids\": [%s], \"keep\": \"%s\"%s}"
                        .formatted(
                                Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(",")),
                                ids[0],
                                more));
    }

    String merged(String object, String... ids) {
        var answer = merge(object, ids);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("/merge");
    }

    Answer undo(String merge, String... decisions) {
        return browser.post(
                "/api/v1/merges/" + merge + "/undo", "{\"decisions\": [" + String.join(",", decisions) + "]}");
    }

    static String decision(String object, String record, String field, String choice) {
        return "{\"object\": \"%s\", \"record\": \"%s\", \"field\": \"%s\", \"choice\": \"%s\"}"
                .formatted(object, record, field, choice);
    }

    /** All that the API tells of records, without what always goes on. */
    String picture(String object, List<String> ids) {
        return ids.stream().map(id -> picture(get(object, id).body())).collect(Collectors.joining("\n"));
    }

    private static String picture(JsonNode record) {
        var fields = new TreeMap<String, String>();
        record.properties().stream()
                .filter(field -> !Set.of("version", "updatedAt").contains(field.getKey()))
                .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
        return fields.toString();
    }

    /** The ids of the records that a condition is true of. */
    List<String> found(String object, String filter) {
        var page = browser.post(
                "/api/v1/records/" + object + "/query", "{\"filter\": \"%s\", \"limit\": 200}".formatted(filter));
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.body()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
