package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.Supplier.ADA;
import static shuke.kernel.http.Supplier.record;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;

/** Which of the values that sources and people give a field stands: by rule, by hand, and after either changed. */
@WholeServer
class SourceValuesTest {
    private final Browser anna;
    private final Browser dora;
    private final String guest = "guest" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "");
    private final Supplier it;
    private final String erp;
    private final String shop;

    SourceValuesTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.dora = new Browser(port).signIn(cast.add("Dora", "dataSteward"), Cast.PASSWORD);
        this.it = new Supplier(anna, guest);
        this.erp = it.source("erp", "");
        this.shop = it.source("shop", "");
    }

    @BeforeEach
    void define() {
        it.define();
    }

    @Test
    void the_first_source_wins_and_one_that_only_fills_gaps_never_does() {
        var gaps = it.source("list", ", \"trust\": \"gaps\", \"place\": 0");
        var ada = it.delivered("created", shop, record("1", ADA + ", \"city\": \"Paris\""));

        it.delivered("linked", gaps, record("1", ADA + ", \"city\": \"Rome\", \"badge\": \"B-9\""));
        assertThat(it.value(ada, "city")).isEqualTo("Paris");
        assertThat(it.value(ada, "badge")).isEqualTo("B-9");
        it.delivered("linked", erp, record("C-1", ADA + ", \"city\": \"London\""));

        assertThat(it.value(ada, "city")).isEqualTo("London");
        assertThat(it.why(ada, "city")).isEqualTo("priority");
        assertThat(it.why(ada, "badge")).isEqualTo("only");
        assertThat(it.why(ada, "name")).isEqualTo("same");
    }

    @Test
    void what_people_write_stays_until_somebody_lets_go_of_it() {
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\""));
        it.byHand(ada, "\"city\": \"Bath\"");

        it.delivered("updated", erp, record("C-1", ADA + ", \"city\": \"Paris\""));
        assertThat(it.value(ada, "city")).isEqualTo("Bath");
        assertThat(it.why(ada, "city")).isEqualTo("person");
        var released = anna.delete(it.path(ada) + "/sources/city");

        assertThat(released.status()).as(released.toString()).isEqualTo(200);
        assertThat(it.value(ada, "city")).isEqualTo("Paris");
    }

    @Test
    void a_record_that_was_there_keeps_its_values_and_follows_where_both_agree() {
        var made = anna.post("/api/v1/records/" + guest, "{%s, \"city\": \"Bath\"}".formatted(ADA));
        var ada = made.text("/id");

        assertThat(it.delivered("linked", erp, record("C-1", ADA + ", \"city\": \"London\", \"badge\": \"B-2\"")))
                .isEqualTo(ada);
        assertThat(it.value(ada, "city")).isEqualTo("Bath");
        assertThat(it.value(ada, "badge")).isEqualTo("B-2");
        it.delivered("updated", erp, record("C-1", "\"name\": \"Ada King\", \"email\": \"ada@hall.example\""));

        assertThat(it.value(ada, "name")).isEqualTo("Ada King");
    }

    @Test
    void the_value_of_one_source_can_be_taken_and_let_go_of() {
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\""));
        it.delivered("linked", shop, record("1", ADA + ", \"city\": \"Paris\""));

        var taken = anna.put(it.path(ada) + "/sources/city", "{\"version\": \"%s\"}".formatted(it.version(ada, "1")));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(it.value(ada, "city")).isEqualTo("Paris");
        assertThat(it.line(ada, "city").path("pinned").asBoolean()).isTrue();
        it.delivered("updated", shop, record("1", ADA + ", \"city\": \"Lyon\""));
        assertThat(it.value(ada, "city")).isEqualTo("Lyon");
        anna.delete(it.path(ada) + "/sources/city");

        assertThat(it.value(ada, "city")).isEqualTo("London");
    }

    @Test
    void what_is_withdrawn_falls_to_the_next_source_and_the_record_stays() {
        var ada = it.delivered("created", erp, record("C/1 & ?", ADA + ", \"city\": \"London\", \"badge\": \"B-3\""));
        it.delivered("linked", shop, record("1", ADA + ", \"city\": \"Paris\""));

        it.withdraw(erp, "C/1 & ?");
        assertThat(it.value(ada, "city")).isEqualTo("Paris");
        assertThat(it.value(ada, "badge")).isEmpty();
        it.withdraw(shop, "1");

        assertThat(it.value(ada, "city")).isEqualTo("Paris");
        assertThat(it.told(ada).path("sources")).isEmpty();
        assertThat(it.withdrawn(erp, "C/1 & ?")).isEqualTo(404);
    }

    private void workedOut() {
        Awaiting.until(
                "the values to be worked out",
                () -> dora.get("/api/v1/sources").text("/run/state").equals("done"));
    }

    @Test
    void another_order_or_rule_works_all_records_out_anew() {
        var ada = it.delivered("created", erp, record("C-1", "2026-01-01T00:00:00Z", ADA + ", \"city\": \"London\""));
        it.delivered("linked", shop, record("1", "2026-01-02T00:00:00Z", ADA + ", \"city\": \"York\""));
        assertThat(it.value(ada, "city")).isEqualTo("London");

        assertThat(dora.patch("/api/v1/sources/" + shop, "{\"place\": 0}").status())
                .isEqualTo(200);
        workedOut();
        assertThat(it.value(ada, "city")).isEqualTo("York");
        var ruled = dora.put("/api/v1/sources/rules/" + guest, "{\"fields\": {\"city\": {\"by\": \"longest\"}}}");
        assertThat(ruled.status()).as(ruled.toString()).isEqualTo(200);
        workedOut();

        assertThat(it.value(ada, "city")).isEqualTo("London");
        assertThat(it.why(ada, "city")).isEqualTo("longest");
        var stale = dora.with("If-Match", "\"0\"").put("/api/v1/sources/rules/" + guest, "{}");
        assertThat(stale.text("/code")).isEqualTo("sourceRulesChanged");
    }

    @Test
    void wrong_rules_are_refused_with_all_that_is_wrong() {
        var refused = dora.put(
                "/api/v1/sources/rules/" + guest,
                "{\"by\": \"taste\", \"fields\": {\"shoe\": {}, \"city\": {\"by\": 1}}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems")).hasSize(3);
        assertThat(dora.delete("/api/v1/sources/" + erp).status()).isEqualTo(204);
        assertThat(dora.post("/api/v1/sources", "{\"code\": \"No\", \"name\": \"x\"}")
                        .status())
                .isEqualTo(422);
    }
}
