package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

/** What is decided about findings: done by the way of every change, taken back, by whoever may, and nothing of it in clear. */
@WholeServer
class CleansingDecisionsTest {
    private static final String ODD = "138 0013 8000";
    private static final String EVEN = "+8613800138000";

    private final Cleaner dora;
    private final Browser sam;
    private final Cast cast;
    private final int port;
    private final DSLContext db;

    CleansingDecisionsTest(@Autowired Cast cast, @Autowired DSLContext db, @LocalServerPort int port) {
        this.dora = new Cleaner(new Browser(port).signIn(cast.add("Dora", "administrator"), Cast.PASSWORD), db);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.cast = cast;
        this.port = port;
        this.db = db;
    }

    @BeforeEach
    void define() {
        dora.define();
    }

    private String odd(String name) {
        var id = dora.gadget("\"name\": \"%s\"".formatted(name));
        dora.put(id, "phone = '%s'".formatted(ODD));
        return id;
    }

    private JsonNode found() {
        dora.scan();
        return dora.finding("kind=format");
    }

    @Nested
    class accepting {
        @Test
        void writes_as_the_person_who_decides_and_undo_puts_back_what_was_there() {
            var id = odd("A");
            var found = found();

            assertThat(dora.accept(found, "")).isEmpty();

            assertThat(dora.text(id, "phone")).isEqualTo(EVEN);
            var history = dora.browser.get("/api/v1/records/" + dora.object + "/" + id + "/history");
            assertThat(history.text("/items/0/by/label") + history.raw().body()).contains("Dora");
            assertThat(dora.finding("state=applied").at("/decidedBy/label").asString())
                    .isEqualTo("Dora");

            assertThat(dora.decide("undo", found)).isEmpty();

            assertThat(dora.text(id, "phone")).isEqualTo(ODD);
            assertThat(dora.findings("state=undone")).hasSize(1);
            assertThat(dora.decide("undo", found)).containsExactly("cleansingDecided");
        }

        @Test
        void keeps_what_somebody_has_changed_since() {
            var id = odd("A");
            var found = found();
            dora.accept(found, "");
            dora.browser.patch("/api/v1/records/" + dora.object + "/" + id, "{\"phone\": \"13900139000\"}");

            assertThat(dora.decide("undo", found)).containsExactly("changedSince");

            assertThat(dora.text(id, "phone")).isEqualTo("+8613900139000");
        }

        @Test
        void is_refused_where_the_record_is_another_than_the_one_that_was_seen_or_the_value_is_wrong() {
            var id = odd("A");
            var found = found();
            dora.browser.patch("/api/v1/records/" + dora.object + "/" + id, "{\"name\": \"B\"}");

            assertThat(dora.accept(found, ", \"version\": " + found.path("version")))
                    .containsExactly("stale");
            assertThat(dora.accept(found, ", \"value\": \"call me\"")).isNotEmpty();

            assertThat(dora.text(id, "phone")).isEqualTo(ODD);
            assertThat(dora.findings("kind=format")).hasSize(1);
        }

        @Test
        void many_goes_on_in_the_background_and_is_undone_as_one() {
            var ids = IntStream.range(0, 5).mapToObj(i -> odd("G" + i)).toList();
            dora.scan();

            var order = dora.browser.post(
                    "/api/v1/cleansing/orders", "{\"object\": \"%s\", \"kind\": \"format\"}".formatted(dora.object));
            assertThat(order.status()).as(order.toString()).isEqualTo(202);
            awaited(order, "done");

            ids.forEach(id -> assertThat(dora.text(id, "phone")).isEqualTo(EVEN));
            dora.browser.patch("/api/v1/records/" + dora.object + "/" + ids.getFirst(), "{\"phone\": null}");
            assertThat(dora.browser
                            .post("/api/v1/cleansing/orders/" + order.text("/id") + "/undo", "")
                            .status())
                    .isEqualTo(200);
            awaited(order, "undone");

            ids.subList(1, 5).forEach(id -> assertThat(dora.text(id, "phone")).isEqualTo(ODD));
            assertThat(dora.findings("state=applied")).hasSize(1);
        }

        private void awaited(Answer order, String state) {
            Awaiting.until(
                    state,
                    () -> dora.browser
                            .get("/api/v1/cleansing/orders/" + order.text("/id"))
                            .text("/state")
                            .equals(state));
        }
    }

    @Nested
    class nothing_stands_in_clear {
        @Test
        void of_what_was_found_proposed_and_replaced() {
            odd("Secretive");
            odd("Secretive too");
            dora.scan();
            var found = dora.findings("kind=format");
            dora.accept(found.getFirst(), "");
            dora.browser.post(
                    "/api/v1/cleansing/findings/dismiss",
                    "{\"findings\": [\"%s\"], \"reason\": \"Ada said so\"}".formatted(Cleaner.id(found.getLast())));

            var all = dora.table("cleansing_finding");

            assertThat(all).contains(Cleaner.id(found.getFirst()));
            assertThat(all).doesNotContain(ODD, EVEN, "Secretive", "Ada said so");
            assertThat(dora.finding("state=dismissed").path("reason").asString())
                    .isEqualTo("Ada said so");
        }

        @Test
        void of_what_is_looked_for() {
            dora.browser.put("/api/v1/cleansing/criteria/" + dora.object, """
                    {"version": 0, "kinds": ["inconsistent"], "outlierLimit": 6, "staleMonths": 24, "checks": [
                      {"name": "named", "when": "name == 'Lovelace Ltd'", "message": {"zh-CN": "不对", "en": "Wrong"}}]}""");

            assertThat(dora.table("cleansing_criteria")).contains(dora.object).doesNotContain("Lovelace");
        }
    }

    @Nested
    class rights {
        @Test
        void are_those_of_whoever_looks_after_the_data() {
            odd("A");
            var found = found();

            assertThat(sam.get("/api/v1/cleansing/findings/" + dora.object).status())
                    .isEqualTo(403);
            assertThat(sam.post(
                                    "/api/v1/cleansing/findings/accept",
                                    "{\"findings\": [{\"id\": \"%s\"}]}".formatted(Cleaner.id(found)))
                            .status())
                    .isEqualTo(403);
            assertThat(sam.post("/api/v1/cleansing/scans", "{\"object\": \"%s\"}".formatted(dora.object))
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void hide_what_the_reader_does_not_see_and_show_masks_as_masks() {
            odd("A");
            var found = found();
            var masked = reader("masked", "all");
            var hidden = reader("hidden", "all");
            var others = reader("edit", "own");

            var seen = masked.findings("kind=format").getFirst();
            assertThat(seen.path("masked").asBoolean()).isTrue();
            assertThat(seen.path("value").asString()).doesNotContain("0013");
            assertThat(seen.path("suggestion").isNull()).isTrue();
            assertThat(hidden.findings("kind=format")).isEmpty();
            assertThat(others.findings("kind=format")).isEmpty();
            for (var other : new Cleaner[] {hidden, others}) {
                assertThat(other.browser
                                .post(
                                        "/api/v1/cleansing/findings/dismiss",
                                        "{\"findings\": [\"%s\"]}".formatted(Cleaner.id(found)))
                                .status())
                        .isEqualTo(404);
            }
            assertThat(masked.accept(seen, ", \"value\": \"13900139000\"")).isNotEmpty();
        }

        @Test
        void hide_a_proposal_that_comes_from_a_record_the_reader_does_not_see() {
            dora.gadget("\"name\": \"Spade One\", \"card\": \"AB1234\", \"size\": 12");
            dora.gadget("\"name\": \"Spade One\", \"card\": \"AB1234\"");
            dora.browser.put("/api/v1/cleansing/criteria/" + dora.object, """
                    {"version": 0, "kinds": ["missing"], "expected": ["size"], "outlierLimit": 6, "staleMonths": 24}""");
            dora.scan("duplicates");
            dora.scan();
            assertThat(dora.finding("kind=missing&field=size")
                            .path("suggestion")
                            .isNull())
                    .isFalse();

            var own = reader("edit", "own");
            own.gadget("\"name\": \"Spade One\", \"card\": \"AB1234\"");
            dora.scan("duplicates");
            dora.scan();

            assertThat(own.findings("kind=missing&field=size"))
                    .singleElement()
                    .satisfies(
                            each -> assertThat(each.path("suggestion").isNull()).isTrue());
        }

        /** Somebody with the function, to whom the phone of a gadget is so much, and who sees so many gadgets. */
        private Cleaner reader(String phone, String reach) {
            var role = "reader" + UUID.randomUUID().toString().substring(0, 8);
            var made = dora.browser.post("/api/v1/roles", """
                    {"name": "%1$s", "label": "x", "functions": ["quality"],
                     "objects": {"*": {"read": "%2$s", "edit": "%2$s", "can": ["create"]}},
                     "fields": {"%3$s": {"phone": "%4$s"}}}""".formatted(role, reach, dora.object, phone));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return dora.as(new Browser(port).signIn(cast.add("Rea", role), Cast.PASSWORD), db);
        }
    }

    @Test
    void settings_are_versioned_and_noted() {
        var path = "/api/v1/cleansing/criteria/" + dora.object;
        var form = "{\"version\": %d, \"kinds\": [\"format\"], \"outlierLimit\": 6, \"staleMonths\": 24}";

        assertThat(dora.browser.put(path, form.formatted(0)).text("/version")).isEqualTo("1");

        assertThat(dora.browser.put(path, form.formatted(0)).status()).isEqualTo(409);
        assertThat(dora.browser.put(path, form.formatted(1)).text("/version")).isEqualTo("2");
        assertThat(dora.browser.get("/api/v1/audit?kind=defined").raw().body()).contains(dora.object);
        assertThat(dora.browser
                        .put(path, "{\"version\": 2, \"kinds\": [], \"outlierLimit\": 2, \"staleMonths\": 900}")
                        .text("/problems/1/field"))
                .isEqualTo("staleMonths");
    }

    @Test
    void the_people_of_the_installation_are_not_looked_through() {
        var refused = dora.browser.post("/api/v1/cleansing/scans", "{\"object\": \"user\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("cleansingNotHere");
    }
}
