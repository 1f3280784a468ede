package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.Supplier.ADA;
import static shuke.kernel.http.Supplier.record;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What several systems say of one record: linked, kept side by side, chosen by rule, and never over what people wrote. */
@WholeServer
class SourcesTest {
    private final DSLContext db;
    private final Browser anna;
    private final Browser dora;
    private final Browser sam;
    private final String guest = "guest" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "");
    private final Supplier it;
    private final String erp;
    private final String shop;

    SourcesTest(@Autowired Cast cast, @Autowired DSLContext db, @LocalServerPort int port) {
        this.db = db;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.dora = new Browser(port).signIn(cast.add("Dora", "dataSteward"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.it = new Supplier(anna, guest);
        this.erp = it.source("erp", "");
        this.shop = it.source("shop", "");
    }

    @BeforeEach
    void define() {
        it.define();
    }

    @Test
    void a_key_that_is_known_finds_its_record_and_a_change_flows_through() {
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\""));

        assertThat(it.delivered("unchanged", erp, record("C-1", ADA + ", \"city\": \"London\"")))
                .isEqualTo(ada);
        assertThat(it.delivered("updated", erp, record("C-1", ADA + ", \"city\": \"Paris\"")))
                .isEqualTo(ada);

        assertThat(it.value(ada, "city")).isEqualTo("Paris");
        assertThat(anna.get("/api/v1/audit?object=" + guest + "&record=" + ada)
                        .raw()
                        .body())
                .contains("source/" + erp);
        it.delivered("updated", erp, record("C-1", ADA));
        assertThat(it.value(ada, "city")).as("what the source says no more").isEmpty();
    }

    @Test
    void a_new_key_is_linked_by_what_is_unique_and_by_the_rule_about_duplicates() {
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"badge\": \"B-1\""));

        assertThat(it.delivered("linked", shop, record("1", "\"name\": \"A. L.\", \"badge\": \"B-1\"")))
                .isEqualTo(ada);
        assertThat(it.delivered("linked", shop, record("2", ADA))).isEqualTo(ada);
        var other = it.delivered(
                "created", shop, record("3", "\"name\": \"Charles Babbage\", \"email\": \"ada@hall.example\""));
        assertThat(other).as("the same e-mail, but another name").isNotEqualTo(ada);
        assertThat(it.told(ada).path("sources")).hasSize(3);
    }

    @Test
    void records_of_one_delivery_can_be_of_one_thing() {
        var answer = it.deliver(erp, record("C-1", ADA), record("C-2", ADA), record("C-1", ADA), record("", ADA));

        assertThat(answer.text("/records/0/effect")).as(answer.toString()).isEqualTo("created");
        assertThat(answer.text("/records/1/effect")).isEqualTo("linked");
        assertThat(answer.text("/records/1/id")).isEqualTo(answer.text("/records/0/id"));
        assertThat(answer.text("/records/2/effect")).isEqualTo("wrong");
        assertThat(answer.text("/records/2/problems/0/code")).isEqualTo("sourceKeyTwice");
        assertThat(answer.text("/records/3/problems/0/code")).isEqualTo("sourceKey");
    }

    @Test
    void what_makes_no_sense_is_told_by_record_and_field_and_not_kept() {
        var answer = it.deliver(
                erp,
                record("C-1", "\"name\": \"Ada\", \"email\": \"nowhere\""),
                record("C-2", "\"name\": \"Ada\", \"owner\": null"),
                record("C-3", "\"city\": \"London\""));

        assertThat(answer.text("/records/0/problems/0/field"))
                .as(answer.toString())
                .isEqualTo("email");
        assertThat(answer.text("/records/1/problems/0/code")).isEqualTo("sourceField");
        assertThat(answer.text("/records/2/problems/0/field")).isEqualTo("name");
        assertThat(count("source_record")).isZero();
        assertThat(count("source_golden")).isZero();
    }

    @Test
    void what_is_older_than_what_is_known_says_nothing() {
        var ada = it.delivered("created", erp, record("C-1", "2026-02-02T00:00:00Z", ADA + ", \"city\": \"Paris\""));

        it.delivered("unchanged", erp, record("C-1", "2026-02-01T00:00:00Z", ADA + ", \"city\": \"London\""));

        assertThat(it.value(ada, "city")).isEqualTo("Paris");
    }

    @Test
    void sources_go_along_when_records_become_one_and_come_back() {
        var one = it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\""));
        var two = it.delivered(
                "created", shop, record("1", "\"name\": \"Ada King\", \"city\": \"Paris\", \"badge\": \"B-4\""));
        var merger = new Merger(anna);

        var merge = merger.merged(guest, two, one);
        assertThat(it.value(two, "city"))
                .as("by rule, though the other record is kept")
                .isEqualTo("London");
        assertThat(it.value(two, "badge")).isEqualTo("B-4");
        assertThat(it.told(two).path("sources")).hasSize(2);
        assertThat(it.why(two, "city")).isEqualTo("priority");
        assertThat(merger.undo(merge).status()).isEqualTo(200);

        assertThat(it.value(two, "city")).isEqualTo("Paris");
        assertThat(it.told(one).path("sources")).hasSize(1);
        assertThat(it.told(two).path("sources")).hasSize(1);
        assertThat(it.version(two, "1")).isNotEmpty();
        it.delivered("updated", erp, record("C-1", ADA + ", \"city\": \"Bath\""));
        assertThat(it.value(one, "city")).isEqualTo("Bath");
    }

    @Test
    void what_is_deleted_for_good_takes_along_what_sources_said() {
        var ada = it.delivered("created", erp, record("C-1", ADA));

        anna.delete(it.path(ada));
        assertThat(it.delivered("updated", erp, record("C-1", ADA + ", \"city\": \"Rome\"")))
                .isEqualTo(ada);
        assertThat(anna.delete(it.path(ada) + "?forGood=true").status()).isEqualTo(204);

        assertThat(count("source_record")).isZero();
        assertThat(count("source_golden")).isZero();
        it.delivered("created", erp, record("C-1", ADA));
    }

    @Test
    void rights_and_masks_of_fields_hold_for_what_sources_say() {
        var ada = it.delivered("created", erp, record("4711-XY", ADA + ", \"pin\": \"4711-XY\", \"city\": \"London\""));
        var me = sam.get("/api/v1/me").text("/id");
        it.byHand(ada, "\"owner\": \"%s\"".formatted(me));

        var told = sam.get(it.path(ada) + "/sources");
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.raw().body()).contains("London").doesNotContain("4711-XY");
        var version = told.text("/sources/0/version");
        assertThat(sam.put(it.path(ada) + "/sources/pin", "{\"version\": \"%s\"}".formatted(version))
                        .status())
                .isEqualTo(403);
        assertThat(sam.get("/api/v1/sources/coverage").status()).isEqualTo(403);
        var others = new Supplier(sam, guest).deliver(shop, record("9", "\"name\": \"Bea\", \"pin\": \"1234\""));
        assertThat(others.text("/records/0/problems/0/field"))
                .as(others.toString())
                .isEqualTo("pin");
    }

    @Test
    void what_another_source_points_to_stays_whoever_delivers() {
        var host = anna.post("/api/v1/records/account", "{\"name\": \"Out of sight\"}")
                .text("/id");
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"host\": \"%s\"".formatted(host)));
        it.byHand(ada, "\"owner\": \"%s\"".formatted(sam.get("/api/v1/me").text("/id")));

        assertThat(new Supplier(sam, guest).delivered("linked", shop, record("1", ADA + ", \"city\": \"Bath\"")))
                .isEqualTo(ada);

        assertThat(it.value(ada, "city")).isEqualTo("Bath");
        assertThat(anna.get(it.path(ada)).text("/host/id")).isEqualTo(host);
        anna.delete("/api/v1/records/account/" + host);
        it.delivered("updated", shop, record("1", ADA));
        assertThat(anna.get(it.path(ada)).text("/host/id"))
                .as("in the recycle bin")
                .isEqualTo(host);
    }

    @Test
    void nothing_personal_stands_in_the_tables_in_clear() {
        it.delivered(
                "created",
                erp,
                record("zed@quill.example", "\"name\": \"Zachary Quillfeather\", \"email\": \"zed@quill.example\""));

        var rows = db.fetch("select to_jsonb(r)::text from ws_main.source_record r union all "
                        + "select to_jsonb(g)::text from ws_main.source_golden g")
                .getValues(0, String.class);
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("quill"));
    }

    @Test
    void coverage_tells_what_each_source_has() {
        var host = anna.post("/api/v1/records/account", "{\"name\": \"Hall\"}").text("/id");
        it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\", \"host\": \"%s\"".formatted(host)));
        it.delivered("linked", shop, record("1", ADA + ", \"city\": \"Paris\""));
        it.delivered("created", shop, record("2", "\"name\": \"Bea Potter\""));

        var own = dora.get("/api/v1/sources/coverage")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("object").asString().equals(guest))
                .findFirst()
                .orElseThrow();
        assertThat(own.path("records").asInt()).isEqualTo(2);
        assertThat(own.path("sources").toString())
                .contains("\"source\":\"%s\",\"records\":2,\"only\":1".formatted(shop));
        assertThat(own.path("overlaps")).hasSize(2);
        assertThat(own.path("fields").toString())
                .contains("\"source\":\"%s\",\"field\":\"city\",\"filled\":1,\"won\":1".formatted(erp))
                .contains("\"source\":\"%s\",\"field\":\"city\",\"filled\":1,\"won\":0".formatted(shop));
    }

    @Test
    void behind_each_number_of_the_coverage_stand_its_records() {
        var ada = it.delivered("created", erp, record("C-1", ADA + ", \"city\": \"London\""));
        it.delivered("linked", shop, record("1", ADA + ", \"city\": \"Paris\""));
        var bea = it.delivered("created", shop, record("2", "\"name\": \"Bea Potter\""));

        assertThat(behind(shop, "")).containsExactlyInAnyOrder(ada, bea);
        assertThat(behind(shop, "only=true")).containsExactly(bea);
        assertThat(behind(shop, "only=false")).containsExactly(ada);
        assertThat(behind(shop, "other=" + erp)).containsExactly(ada);
        assertThat(behind(shop, "field=city")).containsExactly(ada);
        assertThat(behind(shop, "chosen=city")).isEmpty();
        assertThat(behind(erp, "chosen=city")).containsExactly(ada);
        var path = "/api/v1/sources/" + shop + "/" + guest;
        assertThat(dora.get(path + "?limit=1").text("/next")).isNotBlank();
        assertThat(dora.get(path + "?field=nothing").status()).isEqualTo(404);
        assertThat(sam.get(path).status()).isEqualTo(403);

        anna.delete(it.path(bea));
        assertThat(behind(shop, "only=true")).isEmpty();
    }

    private List<String> behind(String source, String asked) {
        var page = dora.get("/api/v1/sources/" + source + "/" + guest + "?" + asked);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private int count(String table) {
        return db.fetchSingle("select count(*) from ws_main.%s where object = ?".formatted(table), guest)
                .get(0, Integer.class);
    }
}
