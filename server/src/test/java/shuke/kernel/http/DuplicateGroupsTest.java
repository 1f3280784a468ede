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

/** Records of one thing: found in the background, decided one by one, and kept out or told of on their way in. */
@WholeServer
class DuplicateGroupsTest {
    private final Browser anna;
    private final Browser dora;
    private final Browser sam;
    private final String guest = "guest" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "");

    DuplicateGroupsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.dora = new Browser(port).signIn(cast.add("Dora", "dataSteward"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    @BeforeEach
    void define() {
        var defined = anna.post("/api/v1/objects", """
                {"object": "%s", "label": "Guest", "nameField": "name",
                 "fields": [{"name": "name", "type": "personName", "label": "Name"}, {"name": "email", "type": "email", "label": "E-mail"},
                            {"name": "card", "type": "text", "label": "Card"}, {"name": "home", "type": "text", "label": "Home"}],
                 "duplicates": {"fields": [{"field": "name"}, {"field": "email", "same": "warns"}, {"field": "card", "as": "code", "same": "blocks"}, {"field": "home"}], "warn": 0.8}}
                """.formatted(guest));
        assertThat(defined.status()).as(defined.toString()).isEqualTo(201);
    }

    private String made(String name, String email) {
        return anna.post("/api/v1/records/" + guest, "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, email))
                .text("/id");
    }

    private void searched() {
        var begun = dora.post("/api/v1/duplicates/scans", "{\"object\":\"%s\"}".formatted(guest));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        Awaiting.until(
                "the search",
                () -> StreamSupport.stream(
                                dora.get("/api/v1/duplicates/scans")
                                        .body()
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(scan -> scan.path("id").asString().equals(begun.text("/id")))
                        .anyMatch(scan -> scan.path("state").asString().equals("done")));
    }

    private List<JsonNode> groups(String status) {
        var page = dora.get("/api/v1/duplicates/" + guest + "?status=" + status);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }

    private static List<String> labels(JsonNode group) {
        return StreamSupport.stream(group.path("members").spliterator(), false)
                .map(member -> member.path("label").asString())
                .toList();
    }

    @Test
    void a_search_finds_groups_that_are_decided_once_and_for_all() {
        made("Ada Lovelace", "ada@hall.example");
        made("Charles Babbage", "charles@hall.example");
        made("Ada Lovelace", "ada@hall.example");

        searched();

        assertThat(groups("open")).singleElement().satisfies(group -> {
            assertThat(labels(group)).containsExactly("Ada Lovelace", "Ada Lovelace");
            assertThat(group.at("/members/1/reasons/0/text").asString()).startsWith("The same");
        });
        var id = groups("open").getFirst().path("id").asString();
        assertThat(dora.post("/api/v1/duplicates/groups/" + id + "/apart", "").status())
                .isEqualTo(204);
        assertThat(dora.post("/api/v1/duplicates/groups/" + id + "/apart", "").status())
                .isEqualTo(409);
        searched();
        assertThat(groups("open")).isEmpty();
        assertThat(groups("apart")).hasSize(1);
    }

    @Test
    void a_group_is_over_when_all_but_one_of_its_records_are_gone() {
        made("Ada Lovelace", "ada@hall.example");
        var twin = made("Ada Lovelace", "ada@hall.example");
        searched();

        anna.delete("/api/v1/records/" + guest + "/" + twin);

        assertThat(groups("open")).isEmpty();
        assertThat(groups("merged")).hasSize(1);
    }

    @Test
    void a_group_is_given_to_somebody() {
        made("Ada Lovelace", "ada@hall.example");
        made("Ada Lovelace", "ada@hall.example");
        searched();
        var id = groups("open").getFirst().path("id").asString();
        var me = dora.get("/api/v1/me").text("/id");

        dora.post("/api/v1/duplicates/groups/" + id + "/assignee", "{\"user\":\"%s\"}".formatted(me));

        assertThat(groups("open").getFirst().at("/assignee/label").asString()).isEqualTo("Dora");
        assertThat(dora.get("/api/v1/duplicates/" + guest + "?mine=true").body().path("items"))
                .hasSize(1);
        assertThat(anna.get("/api/v1/duplicates/" + guest + "?mine=true").body().path("items"))
                .isEmpty();
    }

    @Test
    void the_list_is_for_those_who_look_after_the_data() {
        assertThat(sam.get("/api/v1/duplicates/" + guest).status()).isEqualTo(403);
        assertThat(sam.post("/api/v1/duplicates/scans", "{\"object\":\"%s\"}".formatted(guest))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_new_record_that_looks_like_another_is_saved_and_told_of_or_refused_as_the_caller_says() {
        var ada = made("Ada Lovelace", "ada@hall.example");
        var form = "{\"name\":\"Ada\",\"email\":\"ada@hall.example\"}";

        var refused = anna.post("/api/v1/records/" + guest + "?duplicates=refuse", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("likelyDuplicate");
        assertThat(refused.text("/matches/0/id")).isEqualTo(ada);
        assertThat(refused.text("/matches/0/reasons/0/text")).isNotEmpty();

        var told = anna.post("/api/v1/records/" + guest, form);
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.text("/duplicates/0/id")).isEqualTo(ada);

        assertThat(anna.post("/api/v1/records/" + guest + "?duplicates=maybe", form)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_a_rule_keeps_out_is_refused_whatever_the_caller_says_and_each_for_itself_in_a_list() {
        var form = "{\"name\":\"Ada\",\"card\":\"AB-1\"}";
        anna.post("/api/v1/records/" + guest, form);

        assertThat(anna.post("/api/v1/records/" + guest + "?duplicates=allow", form)
                        .status())
                .isEqualTo(409);
        var many = anna.post(
                "/api/v1/records/" + guest, "{\"records\":[%s,{\"name\":\"Bea\",\"card\":\"C\"}]}".formatted(form));
        assertThat(many.status()).isEqualTo(201);
        assertThat(many.text("/records/0/problems/0/code")).isEqualTo("likelyBlocked");
        assertThat(many.text("/records/1/name")).isEqualTo("Bea");
    }

    @Test
    void what_a_rule_keeps_out_does_not_come_back_from_the_recycle_bin() {
        var form = "{\"name\":\"Ada\",\"card\":\"AB-1\"}";
        var path = "/api/v1/records/" + guest;
        var first = anna.post(path, form).text("/id");
        anna.delete(path + "/" + first);
        var second = anna.post(path, form).text("/id");

        var refused = anna.post(path + "/" + first + "/restore", "");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.raw().body()).contains("likelyBlocked");

        anna.delete(path + "/" + second);
        assertThat(anna.post(path + "/" + first + "/restore", "").status()).isEqualTo(200);
    }

    @Test
    void somebody_says_of_two_records_that_they_are_not_one() {
        var ada = made("Ada Lovelace", "ada@hall.example");
        var other = made("Ada Lovelace", "ada@hall.example");
        var path = "/api/v1/records/" + guest + "/duplicates";
        assertThat(anna.post(path, "{\"id\":\"%s\"}".formatted(ada)).text("/matches/0/id"))
                .isEqualTo(other);

        anna.post(path + "/apart", "{\"ids\":[\"%s\",\"%s\"]}".formatted(ada, other));

        assertThat(anna.post(path, "{\"id\":\"%s\"}".formatted(ada)).body().path("matches"))
                .isEmpty();
    }

    private JsonNode acceptance(String id) {
        return StreamSupport.stream(
                        dora.get("/api/v1/duplicates/acceptances")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode reached(String id, String state) {
        Awaiting.until(
                "the state " + state,
                () -> acceptance(id).path("state").asString().equals(state));
        return acceptance(id);
    }

    @Test
    void what_is_likely_enough_is_merged_at_one_go_and_taken_back_as_a_whole() {
        var poor = made("Ada Lovelace", "ada@hall.example");
        var rich = anna.post(
                        "/api/v1/records/" + guest,
                        "{\"name\":\"Ada Lovelace\",\"email\":\"ada@hall.example\",\"card\":\"AB-1\"}")
                .text("/id");
        var bea = made("Beatrice Shilling", "bea@hall.example");
        made("Beatrice Shilling", "bea@hall.example");
        searched();
        var order = "{\"object\":\"%s\",\"least\":0.9}".formatted(guest);
        assertThat(dora.post("/api/v1/duplicates/acceptances/extent", order)
                        .body()
                        .toString())
                .contains("\"groups\":2", "\"records\":4");

        var id = dora.post("/api/v1/duplicates/acceptances", order).text("/id");
        var done = reached(id, "done");

        assertThat(done.path("merged").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(groups("open")).isEmpty();
        assertThat(groups("merged")).hasSize(2);
        assertThat(anna.get("/api/v1/records/" + guest + "/" + rich).status()).isEqualTo(200);
        assertThat(anna.get("/api/v1/records/" + guest + "/" + poor).text("/mergedInto/id"))
                .isEqualTo(rich);

        assertThat(dora.post("/api/v1/duplicates/acceptances/" + id + "/undo", "")
                        .status())
                .isEqualTo(202);
        assertThat(reached(id, "undone").path("restored").asInt()).isEqualTo(2);
        for (var record : List.of(poor, rich, bea)) {
            assertThat(anna.get("/api/v1/records/" + guest + "/" + record).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_only_looks_alike_is_left_to_people() {
        for (var one : List.of("12 Long Lane, Springfield", "12 Long Lane, Springfield")) {
            anna.post("/api/v1/records/" + guest, "{\"name\":\"Marguerite Yourcenar\",\"home\":\"%s\"}".formatted(one));
        }
        searched();
        assertThat(groups("open")).hasSize(1);

        var id = dora.post("/api/v1/duplicates/acceptances", "{\"object\":\"%s\",\"least\":0.9}".formatted(guest))
                .text("/id");

        var done = reached(id, "done");
        assertThat(done.path("merged").asInt()).isZero();
        assertThat(groups("open")).hasSize(1);
    }

    @Test
    void what_is_less_likely_is_not_merged_unseen() {
        var refused = dora.post("/api/v1/duplicates/acceptances", "{\"object\":\"%s\",\"least\":0.8}".formatted(guest));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("acceptanceLeast");
    }
}
