package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

/** How good data is: measured in the background, told with the records behind every number, by standards that people change. */
@WholeServer
class QualityTest {
    private final Browser anna;
    private final Browser dora;
    private final Browser sam;
    private final String guest = "guest" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "");

    QualityTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.dora = new Browser(port).signIn(cast.add("Dora", "dataSteward"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    @BeforeEach
    void define() {
        var defined = anna.post("/api/v1/objects", """
                {"object": "%s", "label": "Guest", "nameField": "name", "sourceField": "origin",
                 "fields": [{"name": "name", "type": "personName", "label": "Name", "sensitivity": "personal"},
                            {"name": "email", "type": "email", "label": "E-mail", "sensitivity": "personal"},
                            {"name": "card", "type": "text", "label": "Card"}, {"name": "note", "type": "longText", "label": "Note"},
                            {"name": "checked", "type": "date", "label": "Checked"},
                            {"name": "origin", "type": "picklist", "label": "Origin",
                             "options": [{"value": "web", "label": "Web"}, {"value": "fair", "label": "Fair"}]}],
                 "list": ["name", "email"],
                 "duplicates": {"fields": [{"field": "name"}, {"field": "email", "same": "warns"}], "warn": 0.8}}
                """.formatted(guest));
        assertThat(defined.status()).as(defined.toString()).isEqualTo(201);
    }

    private String made(String values) {
        var made = anna.post("/api/v1/records/" + guest, values);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    private void measured() {
        Awaiting.until(
                "the start of the measurement",
                () -> dora.post("/api/v1/quality/runs", "").status() == 202);
        Awaiting.until(
                "the measurement",
                () -> dora.get("/api/v1/quality").text("/run/state").equals("done"));
    }

    private JsonNode trend(String measure) {
        return items(dora.get("/api/v1/quality").body()).stream()
                .filter(item -> item.path("object").asString().equals(guest))
                .flatMap(item -> StreamSupport.stream(item.path("measures").spliterator(), false))
                .filter(each -> each.path("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode number(String measure, String dimension, String key) {
        return items(dora.get("/api/v1/quality/objects/" + guest).body()).stream()
                .filter(each -> each.path("measure").asString().equals(measure))
                .filter(each -> each.path("dimension").asString().equals(dimension))
                .filter(each -> each.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static String share(JsonNode number) {
        return "%s of %s, %s behind".formatted(number.path("good"), number.path("total"), number.path("behind"));
    }

    private static JsonNode latest(JsonNode trend) {
        return trend.path("days").get(trend.path("days").size() - 1);
    }

    /** How many records a condition of an answer finds. */
    private int found(JsonNode filter) {
        return dora.post("/api/v1/records/" + guest + "/query", "{\"filter\": %s, \"count\": true}".formatted(filter))
                .body()
                .path("total")
                .asInt();
    }

    @Test
    void what_is_missing_counts_by_field_owner_and_source_and_its_condition_finds_as_many_records() {
        made("{\"name\":\"Ada Lovelace\",\"email\":\"ada@hall.example\",\"card\":\"A\",\"origin\":\"web\"}");
        made("{\"name\":\"Bea Potter\",\"origin\":\"web\"}");
        made("{\"name\":\"Cy Young\",\"card\":\"C\",\"origin\":\"fair\"}");

        measured();

        // name and e-mail weigh 2, the other four 1: of 8 points Ada has 6, Bea 3, Cy 4
        var whole = trend("completeness");
        assertThat(share(latest(whole))).isEqualTo("13 of 24, 2 behind");
        assertThat(found(whole.path("filter"))).isEqualTo(2);
        var emails = number("completeness", "field", "email");
        assertThat(share(emails)).isEqualTo("1 of 3, 2 behind");
        assertThat(found(emails.path("filter"))).isEqualTo(2);
        var web = number("completeness", "source", "web");
        assertThat(share(web)).isEqualTo("9 of 16, 1 behind");
        assertThat(found(web.path("filter"))).isEqualTo(1);
        var annas = number("completeness", "owner", anna.get("/api/v1/me").text("/id"));
        assertThat(share(annas)).isEqualTo("13 of 24, 2 behind");
        assertThat(annas.path("label").asString()).isEqualTo("Anna");
        assertThat(found(annas.path("filter"))).isEqualTo(2);
    }

    @Test
    void what_would_not_be_accepted_any_more_is_listed_with_the_reason_until_it_is_put_right() {
        var ada = made("{\"name\":\"Ada Lovelace\",\"card\":\"A-1\",\"origin\":\"web\"}");
        made("{\"name\":\"Bea Potter\",\"card\":\"B\"}");
        var ruled = anna.patch("/api/v1/objects/" + guest, """
                {"rules": [{"name": "plainCard", "when": "card.contains('-')", "message": "Cards are letters only", "field": "card"}]}
                """);
        assertThat(ruled.status()).as(ruled.toString()).isEqualTo(200);

        measured();

        assertThat(share(latest(trend("validity")))).isEqualTo("1 of 2, 1 behind");
        assertThat(share(number("validity", "source", "web"))).isEqualTo("0 of 1, 1 behind");
        assertThat(share(number("validity", "field", "card"))).isEqualTo("1 of 2, 1 behind");
        var behind = "/api/v1/quality/objects/" + guest + "/behind?measure=validity&dimension=field&key=card";
        assertThat(items(dora.get(behind).body())).singleElement().satisfies(item -> {
            assertThat(item.at("/record/id").asString()).isEqualTo(ada);
            assertThat(item.at("/problems/0/text").asString()).isEqualTo("Cards are letters only");
        });

        anna.patch("/api/v1/records/" + guest + "/" + ada, "{\"card\":\"A\"}");

        assertThat(items(dora.get(behind).body())).isEmpty();
    }

    @Test
    void records_of_open_groups_are_not_unique() {
        var ada = made("{\"name\":\"Ada Lovelace\",\"email\":\"ada@hall.example\"}");
        var twin = made("{\"name\":\"Ada Lovelace\",\"email\":\"ada@hall.example\"}");
        made("{\"name\":\"Bea Potter\",\"email\":\"bea@hall.example\"}");
        dora.post("/api/v1/duplicates/scans", "{\"object\":\"%s\"}".formatted(guest));
        Awaiting.until(
                "the search",
                () -> items(dora.get("/api/v1/duplicates/" + guest).body()).size() == 1);

        measured();

        assertThat(share(latest(trend("uniqueness")))).isEqualTo("1 of 3, 2 behind");
        assertThat(items(dora.get("/api/v1/quality/objects/" + guest + "/behind?measure=uniqueness")
                        .body()))
                .extracting(item -> item.at("/record/id").asString())
                .containsExactlyInAnyOrder(ada, twin);
    }

    @Test
    void records_are_overdue_by_the_standards_of_their_object() {
        made("{\"name\":\"Ada Lovelace\",\"checked\":\"2020-01-01\"}");
        made("{\"name\":\"Bea Potter\"}");
        made("{\"name\":\"Cy Young\",\"checked\":\"2999-01-01\"}");
        var policy = "/api/v1/quality/objects/" + guest + "/policy";
        assertThat(dora.put(policy, "{\"confirmedBy\":\"checked\",\"confirmEvery\":30}")
                        .status())
                .isEqualTo(200);

        measured();

        var timely = trend("timeliness");
        assertThat(share(latest(timely))).isEqualTo("1 of 3, 2 behind");
        assertThat(found(timely.path("filter"))).isEqualTo(2);
    }

    @Test
    void standards_are_checked_kept_by_version_and_in_the_log() {
        var policy = "/api/v1/quality/objects/" + guest + "/policy";
        var usual = dora.get(policy).body();
        assertThat(usual.path("measured").asBoolean()).isTrue();
        assertThat(usual.path("source").asString()).isEqualTo("origin");
        assertThat(usual.at("/weights/email").asInt()).isEqualTo(2);

        var wrong =
                dora.put(policy, "{\"source\":\"card\",\"confirmEvery\":0,\"weights\":{\"nothing\":1,\"card\":11}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("problems")).hasSize(4);

        var changed = dora.put(policy, "{\"weights\":{\"card\":5,\"note\":0}}");
        assertThat(changed.body().at("/weights/card").asInt()).isEqualTo(5);
        assertThat(changed.body().path("weights").has("note")).isFalse();
        assertThat(changed.body().path("version").asInt()).isEqualTo(1);
        assertThat(anna.get("/api/v1/audit?object=quality").body().toString()).contains(guest + ".weights");
    }

    @Test
    void a_record_says_what_it_lacks() {
        var bea = made("{\"name\":\"Bea Potter\",\"origin\":\"web\"}");

        var lacks = anna.get("/api/v1/records/" + guest + "/" + bea + "/completeness")
                .body();

        assertThat(lacks.path("good").asInt()).isEqualTo(3);
        assertThat(lacks.path("total").asInt()).isEqualTo(8);
        assertThat(lacks.path("missing").get(0).asString()).isEqualTo("email");
        assertThat(lacks.path("missing")).hasSize(4);
    }

    @Test
    void the_accuracy_of_a_sample_is_kept_among_the_measures() {
        made("{\"name\":\"Ada Lovelace\",\"email\":\"ada@hall.example\"}");
        made("{\"name\":\"Bea Potter\",\"email\":\"bea@hall.example\"}");
        var path = "/api/v1/quality/spot-checks";
        var drawn = dora.post(path, "{\"object\": \"%s\", \"size\": 20}".formatted(guest));
        assertThat(drawn.status()).as(drawn.toString()).isEqualTo(201);
        var check = path + "/" + drawn.text("/id");
        assertThat(dora.get(check).body().at("/check/size").asInt()).isEqualTo(2);
        assertThat(dora.post(check + "/end", "").status()).isEqualTo(409);

        for (var place = 0; place < 2; place++) {
            var marks =
                    "{\"marks\": {\"name\": \"right\", \"email\": \"%s\"}}".formatted(place == 0 ? "wrong" : "unknown");
            assertThat(dora.put(check + "/places/" + place, marks).status()).isEqualTo(204);
        }

        assertThat(dora.get(check + "/places/0").body().at("/marks/email").asString())
                .isEqualTo("wrong");
        var whole = dora.get(check).body().at("/accuracy/0");
        assertThat(whole.path("right").asInt()).isEqualTo(2);
        assertThat(whole.path("wrong").asInt()).isEqualTo(1);
        assertThat(whole.path("low").asDouble()).isBetween(0.2, 0.21);
        assertThat(dora.put(check + "/places/0", "{\"marks\": {\"card\": \"right\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(dora.post(check + "/end", "").status()).isEqualTo(204);
        assertThat(share(latest(trend("accuracy")))).isEqualTo("2 of 3, 1 behind");
        assertThat(share(number("accuracy", "field", "email"))).isEqualTo("0 of 1, 1 behind");
        assertThat(dora.put(check + "/places/0", "{\"marks\": {}}").status()).isEqualTo(409);
        assertThat(sam.get(check).status()).isEqualTo(403);
    }

    @Test
    void the_whole_database_is_looked_at_and_reported() {
        made("{\"name\":\"Ada Lovelace\"}");
        Awaiting.until(
                "the start of the inspection",
                () -> dora.post("/api/v1/quality/inspections", "").status() == 202);
        Awaiting.until(
                "the inspection",
                () -> dora.get("/api/v1/quality/inspections")
                        .text("/items/0/state")
                        .equals("done"));

        var id = dora.get("/api/v1/quality/inspections").text("/items/0/id");
        var own = items(dora.get("/api/v1/quality/inspections/" + id).body()).stream()
                .filter(finding -> finding.path("object").asString().equals(guest))
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("wrong").asInt()).as(finding.toString()).isZero();
            assertThat(finding.path("repairable").asBoolean()).isFalse();
        });
        var place = own.getFirst().path("place").asInt();
        assertThat(dora.post("/api/v1/quality/inspections/" + id + "/findings/" + place + "/repair", "")
                        .status())
                .isEqualTo(409);
        assertThat(sam.get("/api/v1/quality/inspections").status()).isEqualTo(403);
    }

    @Test
    void the_numbers_are_for_those_who_look_after_the_data() {
        assertThat(sam.get("/api/v1/quality").status()).isEqualTo(403);
        assertThat(sam.post("/api/v1/quality/runs", "").status()).isEqualTo(403);
        assertThat(sam.get("/api/v1/quality/objects/" + guest).status()).isEqualTo(403);
        assertThat(sam.put("/api/v1/quality/objects/" + guest + "/policy", "{}").status())
                .isEqualTo(403);
    }
}
