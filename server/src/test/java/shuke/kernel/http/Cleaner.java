package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.Acting;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

/** Somebody who looks after the data of an object of her own, and what stands in its table. */
final class Cleaner {
    final Browser browser;
    final String object;
    final String maker;
    private final DSLContext db;

    Cleaner(Browser browser, DSLContext db) {
        this(browser, db, Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", ""));
    }

    private Cleaner(Browser browser, DSLContext db, String which) {
        this.browser = browser;
        this.object = "gadget" + which;
        this.maker = "maker" + which;
        this.db = Acting.program(db);
    }

    /** Somebody else, about the same gadgets. */
    Cleaner as(Browser other, DSLContext same) {
        return new Cleaner(other, same, object.substring("gadget".length()));
    }

    /** Gadgets, which makers make. */
    Cleaner define() {
        made("""
                {"object": "%s", "label": "Maker", "nameField": "name", "fields": [
                  {"name": "name", "type": "text", "label": "Name"}, {"name": "site", "type": "url", "label": "Site"}]}
                """.formatted(maker));
        made("""
                {"object": "%1$s", "label": "Gadget", "nameField": "name", "fields": [
                  {"name": "name", "type": "text", "label": "Name"},
                  {"name": "phone", "type": "phone", "label": "Phone"},
                  {"name": "email", "type": "email", "label": "E-mail"},
                  {"name": "card", "type": "text", "label": "Card"},
                  {"name": "site", "type": "url", "label": "Site"},
                  {"name": "size", "type": "decimal", "label": "Size"},
                  {"name": "made", "type": "date", "label": "Made"},
                  {"name": "place", "type": "address", "label": "Place"},
                  {"name": "sold", "type": "boolean", "label": "Sold"},
                  {"name": "maker", "type": "lookup", "to": "%2$s", "label": "Maker"},
                  {"name": "partOf", "type": "lookup", "to": "%1$s", "label": "Part of"}],
                 "duplicates": {"fields": [{"field": "name"}, {"field": "card", "as": "code", "same": "warns"}], "warn": 0.8}}
                """.formatted(object, maker));
        return this;
    }

    private void made(String definition) {
        var defined = browser.post("/api/v1/objects", definition);
        assertThat(defined.status()).as(defined.toString()).isEqualTo(201);
    }

    String make(String of, String fields) {
        var made = browser.post("/api/v1/records/" + of, "{" + fields + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    String gadget(String fields) {
        return make(object, fields);
    }

    String text(String id, String field) {
        return browser.get("/api/v1/records/" + object + "/" + id).text("/" + field);
    }

    /** Writes into the table what the way in would not. */
    void put(String id, String set) {
        assertThat(db.execute(
                        "update \"%s\".\"%s\" set %s where id = ?".formatted(Workspace.MAIN.schema(), object, set),
                        UUID.fromString(id)))
                .isEqualTo(1);
    }

    /** All that stands in a table of the room, as one text. */
    String table(String name) {
        return db.fetch("select t::text from %s.%s as t".formatted(Workspace.MAIN.schema(), name))
                .getValues(0, String.class)
                .toString();
    }

    void scan() {
        scan("cleansing");
    }

    void scan(String kind) {
        var begun = browser.post("/api/v1/" + kind + "/scans", "{\"object\":\"%s\"}".formatted(object));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        Awaiting.until(
                "the scan",
                () -> each(browser.get("/api/v1/" + kind + "/scans"), "items")
                        .filter(scan -> scan.path("id").asString().equals(begun.text("/id")))
                        .anyMatch(scan -> scan.path("state").asString().equals("done")));
    }

    List<JsonNode> findings(String query) {
        return each(browser.get("/api/v1/cleansing/findings/" + object + "?" + query), "items")
                .toList();
    }

    JsonNode finding(String query) {
        var found = findings(query);
        assertThat(found).as(query).hasSize(1);
        return found.getFirst();
    }

    /** @return what was wrong with it; empty where it was done */
    List<String> accept(JsonNode finding, String more) {
        return decide("accept", "{\"findings\": [{\"id\": \"%s\"%s}]}".formatted(id(finding), more));
    }

    List<String> decide(String word, JsonNode finding) {
        return decide(word, "{\"findings\": [\"%s\"]}".formatted(id(finding)));
    }

    private List<String> decide(String word, String body) {
        var answer = browser.post("/api/v1/cleansing/findings/" + word, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return each(answer, "results")
                .flatMap(result -> result.path("problems").valueStream())
                .map(problem -> problem.path("code").asString())
                .toList();
    }

    static String id(JsonNode finding) {
        return finding.path("id").asString();
    }

    private static Stream<JsonNode> each(Answer answer, String of) {
        return StreamSupport.stream(answer.body().path(of).spliterator(), false);
    }
}
