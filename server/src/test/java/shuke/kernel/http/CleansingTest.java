package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is wrong with records: what a scan finds, and what it does not find again. */
@WholeServer
class CleansingTest {
    private final Cleaner dora;

    CleansingTest(@Autowired Cast cast, @Autowired DSLContext db, @LocalServerPort int port) {
        this.dora = new Cleaner(new Browser(port).signIn(cast.add("Dora", "administrator"), Cast.PASSWORD), db);
    }

    @BeforeEach
    void define() {
        dora.define();
    }

    @Nested
    class a_value_is_found {
        @Test
        void that_is_written_in_another_way_than_a_new_one_with_the_right_way() {
            var id = dora.gadget("\"name\": \"A\", \"phone\": \"13800138000\"");
            dora.put(id, "phone = '１３８ 0013-8000'");

            dora.scan();

            var found = dora.finding("kind=format");
            assertThat(found.at("/record/id").asString()).isEqualTo(id);
            assertThat(found.path("field").asString()).isEqualTo("phone");
            assertThat(found.path("value").asString()).isEqualTo("１３８ 0013-8000");
            assertThat(found.at("/suggestion/value").asString()).isEqualTo("+8613800138000");
            assertThat(found.path("why").asString()).contains("Phone");
        }

        @Test
        void that_the_way_in_would_refuse_with_its_words_and_without_a_proposal() {
            var id = dora.gadget("\"name\": \"A\"");
            dora.put(id, "phone = 'call me'");

            dora.scan();

            var found = dora.finding("kind=format");
            assertThat(found.path("suggestion").isNull()).isTrue();
            assertThat(found.path("why").asString()).isNotBlank();
        }

        @Test
        void that_is_far_from_the_others() {
            IntStream.rangeClosed(1, 40)
                    .forEach(i -> dora.gadget("\"name\": \"G%d\", \"size\": %d".formatted(i, 90 + i)));
            var giant = dora.gadget("\"name\": \"Giant\", \"size\": 90000000, \"made\": \"2020-01-01\"");
            var ancient = dora.gadget("\"name\": \"Ancient\", \"made\": \"1066-10-14\"");

            dora.scan();

            assertThat(dora.findings("kind=outlier"))
                    .extracting(found -> found.at("/record/id").asString())
                    .containsExactlyInAnyOrder(giant, ancient);
            assertThat(dora.finding("kind=outlier&field=made").path("code").asString())
                    .isEqualTo("cleansingDate");
        }

        @Test
        void that_points_into_the_recycle_bin() {
            var maker = dora.make(dora.maker, "\"name\": \"M\"");
            dora.gadget("\"name\": \"A\", \"maker\": \"%s\"".formatted(maker));
            dora.browser.delete("/api/v1/records/" + dora.maker + "/" + maker);

            dora.scan();

            var found = dora.finding("kind=inconsistent");
            assertThat(found.path("field").asString()).isEqualTo("maker");
            assertThat(found.at("/suggestion/basis").asString()).isEqualTo("empty");
        }
    }

    @Nested
    class an_empty_field_gets_a_proposal {
        private void expect(String field) {
            var changed = dora.browser.put("/api/v1/cleansing/criteria/" + dora.object, """
                    {"version": 0, "kinds": ["missing"], "expected": ["%s"], "outlierLimit": 6, "staleMonths": 24}""".formatted(field));
            assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        }

        @Test
        void from_a_likely_duplicate() {
            expect("size");
            dora.gadget("\"name\": \"Spade One\", \"card\": \"AB1234\", \"size\": 12");
            var lacking = dora.gadget("\"name\": \"Spade One\", \"card\": \"AB1234\"");
            dora.scan("duplicates");

            dora.scan();

            var found = dora.finding("kind=missing&field=size");
            assertThat(found.at("/record/id").asString()).isEqualTo(lacking);
            assertThat(found.at("/suggestion/basis").asString()).isEqualTo("duplicate");
            assertThat(found.at("/suggestion/value").asInt()).isEqualTo(12);
        }

        @Test
        void from_the_record_that_a_lookup_points_to() {
            expect("site");
            var maker = dora.make(dora.maker, "\"name\": \"M\", \"site\": \"https://maker.example\"");
            var lacking = dora.gadget("\"name\": \"A\", \"card\": \"C\", \"maker\": \"%s\"".formatted(maker));

            dora.scan();

            var found = dora.finding("kind=missing&field=site");
            assertThat(found.at("/suggestion/basis").asString()).isEqualTo("lookup");
            assertThat(found.at("/suggestion/from/0/label").asString()).isEqualTo("M");
            assertThat(dora.accept(found, "")).isEmpty();
            assertThat(dora.text(lacking, "site")).startsWith("https://maker.example");
        }
    }

    @Test
    void what_most_say_of_a_postcode_completes_an_address_and_nothing_that_speaks_against_it() {
        for (var i = 0; i < 3; i++) {
            dora.gadget("\"name\": \"P%d\", \"place\": %s"
                    .formatted(i, place("province", "Bayern", "city", "Ulm", "street", "Weg " + i)));
        }
        var lacking = dora.gadget("\"name\": \"L\", \"place\": " + place("street", "Gasse 1"));
        dora.gadget("\"name\": \"Other\", \"place\": " + place("city", "Elsewhere"));

        dora.scan();

        var found = dora.finding("kind=missing&field=place");
        assertThat(found.at("/record/id").asString()).isEqualTo(lacking);
        assertThat(found.at("/suggestion/basis").asString()).isEqualTo("postcode");
        assertThat(dora.accept(found, "")).isEmpty();
        var now = dora.browser
                .get("/api/v1/records/" + dora.object + "/" + lacking)
                .body()
                .path("place");
        assertThat(now.path("city").asString()).isEqualTo("Ulm");
        assertThat(now.path("street").asString()).isEqualTo("Gasse 1");
    }

    private static String place(String... parts) {
        var json = new StringBuilder("{\"country\": \"DE\", \"postcode\": \"89073\"");
        for (var i = 0; i < parts.length; i += 2) {
            json.append(", \"%s\": \"%s\"".formatted(parts[i], parts[i + 1]));
        }
        return json.append('}').toString();
    }

    @Test
    void most_records_of_a_domain_say_what_the_others_lack() {
        var maker = dora.make(dora.maker, "\"name\": \"M\"");
        for (var i = 0; i < 4; i++) {
            dora.gadget(
                    "\"name\": \"N%1$d\", \"email\": \"n%1$d@many.example\", \"maker\": \"%2$s\"".formatted(i, maker));
        }
        var lacking = dora.gadget("\"name\": \"N9\", \"email\": \"n9@many.example\"");
        var stranger = dora.gadget("\"name\": \"S\", \"email\": \"s@other.example\"");
        dora.browser.put("/api/v1/cleansing/criteria/" + dora.object, """
                {"version": 0, "kinds": ["missing"], "expected": ["maker"], "outlierLimit": 6, "staleMonths": 24}""");

        dora.scan();

        var found = dora.findings("kind=missing&field=maker");
        assertThat(found)
                .extracting(each -> each.at("/record/id").asString())
                .containsExactlyInAnyOrder(lacking, stranger);
        assertThat(found)
                .filteredOn(each -> each.path("suggestion").isObject())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.at("/record/id").asString()).isEqualTo(lacking);
                    assertThat(each.at("/suggestion/value/id").asString()).isEqualTo(maker);
                });
    }

    @Nested
    class a_condition {
        private JsonNode with(String checks, int status) {
            var changed = dora.browser.put("/api/v1/cleansing/criteria/" + dora.object, """
                    {"version": 0, "kinds": ["inconsistent"], "outlierLimit": 6, "staleMonths": 24, "checks": [%s]}""".formatted(checks));
            assertThat(changed.status()).as(changed.toString()).isEqualTo(status);
            return changed.body();
        }

        @Test
        void of_the_workspace_finds_what_fulfils_it() {
            with("""
                    {"name": "soldBare", "when": "sold == true && size == null", "field": "size",
                     "message": {"zh-CN": "已售出但没有尺寸", "en": "Sold without a size"}}""", 200);
            var bare = dora.gadget("\"name\": \"A\", \"sold\": true");
            dora.gadget("\"name\": \"B\", \"sold\": true, \"size\": 1");

            dora.scan();

            var found = dora.finding("");
            assertThat(found.at("/record/id").asString()).isEqualTo(bare);
            assertThat(found.path("why").asString()).isEqualTo("Sold without a size");
            assertThat(dora.accept(found, "")).containsExactly("cleansingNothing");
            assertThat(dora.accept(found, ", \"value\": 3")).isEmpty();
            assertThat(dora.text(bare, "size")).isEqualTo("3");
        }

        @Test
        void that_makes_no_sense_is_refused_with_its_place() {
            var refused = with("""
                    {"name": "Bad Name", "when": "nothing == 1", "message": {"zh-CN": "", "en": "x"}}""", 422);

            assertThat(refused.path("problems").findValuesAsString("field"))
                    .contains("checks.0.name", "checks.0.when", "checks.0.message");
        }
    }

    @Nested
    class a_record_that_nobody_needs {
        private static final String LONG_AGO = "updated_at = now() - interval '5 years'";

        @Test
        void goes_to_the_recycle_bin_by_a_yes_and_comes_back() {
            var old = dora.gadget("\"name\": \"Old\"");
            dora.gadget("\"name\": \"New\"");
            dora.put(old, LONG_AGO);

            dora.scan();
            var found = dora.finding("kind=stale");

            assertThat(found.at("/record/id").asString()).isEqualTo(old);
            assertThat(dora.text(old, "name")).isEqualTo("Old");
            assertThat(dora.accept(found, "")).isEmpty();
            assertThat(dora.browser
                            .get("/api/v1/records/" + dora.object + "/" + old)
                            .status())
                    .isEqualTo(404);
            assertThat(dora.decide("undo", found)).isEmpty();
            assertThat(dora.text(old, "name")).isEqualTo("Old");
        }

        @Test
        void is_not_one_that_another_points_to_or_that_somebody_follows() {
            var held = dora.gadget("\"name\": \"Held\"");
            dora.put(held, LONG_AGO);
            dora.gadget("\"name\": \"Part\", \"partOf\": \"%s\"".formatted(held));
            var followed = dora.gadget("\"name\": \"Followed\"");
            dora.put(followed, LONG_AGO);
            dora.browser.put("/api/v1/records/" + dora.object + "/" + followed + "/follow", "");

            dora.scan();

            assertThat(dora.findings("kind=stale")).isEmpty();
        }
    }

    @Test
    void what_was_dismissed_stays_so_and_what_is_no_longer_so_is_closed() {
        var id = dora.gadget("\"name\": \"A\", \"phone\": \"13800138000\"");
        dora.put(id, "phone = '138 0013 8000'");
        dora.scan();
        var found = dora.finding("kind=format");
        assertThat(dora.decide("dismiss", found)).isEmpty();

        dora.scan();

        assertThat(dora.findings("kind=format")).isEmpty();
        assertThat(dora.finding("kind=format&state=dismissed").path("id")).isEqualTo(found.path("id"));
        assertThat(dora.decide("reopen", found)).isEmpty();
        assertThat(dora.finding("kind=format").path("id")).isEqualTo(found.path("id"));

        dora.put(id, "phone = '+8613800138000'");
        dora.scan();

        assertThat(dora.findings("kind=format")).isEmpty();
        assertThat(dora.findings("kind=format&state=gone")).hasSize(1);
    }
}
