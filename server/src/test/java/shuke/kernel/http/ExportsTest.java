package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records as files. */
@WholeServer
class ExportsTest {
    private final Cast cast;
    private final int port;
    private final Browser mona;
    private final String source = "expo " + System.nanoTime();

    ExportsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.mona = browser("Mona", "administrator");
    }

    private Browser browser(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private void lead(Browser by, String name, String more) {
        var made =
                by.post("/api/v1/records/lead", "{\"name\":\"%s\",\"company\":\"%s\"%s}".formatted(name, source, more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private String order(String object, String field, String more) {
        return "{\"object\": \"%s\", \"filter\": {\"op\": \"eq\", \"field\": \"%s\", \"value\": \"%s\"}%s}"
                .formatted(object, field, source, more);
    }

    private static Answer whenOver(Browser who, Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return Stream.generate(() -> who.get("/api/v1/exports/" + begun.text("/id")))
                .limit(2_000)
                .filter(answer -> !answer.text("/state").equals("running"))
                .findFirst()
                .orElseThrow();
    }

    private static String file(Browser who, Answer over) {
        assertThat(over.text("/state")).as(over.toString()).isEqualTo("done");
        return who.get("/api/v1/exports/" + over.text("/id") + "/content").raw().body();
    }

    private String leads(Browser who, String more) {
        return file(who, whenOver(who, who.post("/api/v1/exports", order("lead", "company", more))));
    }

    @Nested
    class a_table {
        @Test
        void holds_what_the_list_shows_in_its_order_as_people_read_it() {
            lead(mona, "Zoe", ",\"status\":\"new\",\"email\":\"zoe@example.com\"");
            lead(mona, "Abe", "");

            var file = leads(mona, ", \"sort\": [\"name\"], \"fields\": [\"name\", \"status\", \"email\"]");

            assertThat(file.replace("\uFEFF", "").lines().toList())
                    .containsExactly("Name,Lead status,Email", "Abe,New,", "Zoe,New,zoe@example.com");
        }

        @Test
        void is_as_long_as_the_list() {
            var many = IntStream.range(0, 450)
                    .mapToObj("{\"name\":\"Lead %%03d\",\"company\":\"%s\"}".formatted(source)::formatted)
                    .collect(Collectors.joining(","));
            mona.post("/api/v1/records/lead", "{\"records\":[%s]}".formatted(many));

            var lines = leads(mona, ", \"sort\": [\"-name\"], \"fields\": [\"name\"]")
                    .lines()
                    .toList();

            assertThat(lines).hasSize(451).doesNotHaveDuplicates().endsWith("Lead 000");
        }

        @Test
        void does_nothing_in_a_spreadsheet() {
            lead(mona, "=HYPERLINK(\\\"http://evil\\\")", "");

            assertThat(leads(mona, ", \"fields\": [\"name\"]")).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
        }

        @Test
        void shows_an_amount_beside_its_currency() {
            var account = mona.post("/api/v1/records/account", "{\"name\":\"%s\"}".formatted(source));
            mona.post(
                    "/api/v1/records/opportunity",
                    "{\"name\":\"Deal\",\"account\":\"%s\",\"amount\":{\"amount\":1200.5,\"currency\":\"EUR\"}}"
                            .formatted(account.text("/id")));

            var asked = order("opportunity", "account.name", ", \"fields\": [\"account.name\", \"amount\"]");
            var file = file(mona, whenOver(mona, mona.post("/api/v1/exports", asked)));

            assertThat(file.replace("\uFEFF", "").lines().toList())
                    .containsExactly("Account · Account name,Amount,Amount Currency", source + ",1200.5,EUR");
        }
    }

    @Test
    void a_workbook_opens_as_one() {
        lead(mona, "Zoe", "");

        assertThat(leads(mona, ", \"format\": \"xlsx\""))
                .startsWith("PK")
                .contains("xl/worksheets/sheet1.xml")
                .doesNotContain("xl/worksheets/sheet2.xml");
    }

    @Test
    void say_what_was_asked_on_the_last_sheet_of_a_workbook() {
        assertThat(leads(mona, ", \"format\": \"xlsx\", \"question\": \"Company is Acme\""))
                .contains("xl/worksheets/sheet2.xml");
    }

    @Test
    void a_program_gets_the_shape_of_the_api() {
        lead(mona, "Zoe", ",\"status\":\"new\"");

        var file = leads(mona, ", \"format\": \"jsonl\", \"fields\": [\"name\", \"status\"]");

        assertThat(file).matches("\\{\"id\":\"[-0-9a-f]{36}\",\"name\":\"Zoe\",\"status\":\"new\"}\n");
    }

    @Nested
    class rights {
        @Test
        void hold_for_rows_and_columns() {
            var sam = browser("Sam", "salesManager");
            var eve = browser("Eve", "salesManager");
            lead(sam, "Own", "");
            lead(eve, "Of another", "");

            assertThat(leads(sam, "")).contains("Own").doesNotContain("Of another");
        }

        @Test
        void refuse_whoever_may_not_take_records_out() {
            var ava = browser("Ava", "serviceAgent");

            assertThat(ava.post("/api/v1/exports", order("lead", "company", "")).status())
                    .isEqualTo(403);
        }

        @Test
        void give_the_file_to_nobody_else() {
            var sam = browser("Sam", "salesManager");
            lead(sam, "Own", "");
            var over = whenOver(sam, sam.post("/api/v1/exports", order("lead", "company", "")));
            var content = "/api/v1/exports/" + over.text("/id") + "/content";

            assertThat(mona.get(content).status()).isEqualTo(403);
            assertThat(browser("Eve", "salesManager").get(content).status()).isEqualTo(404);
            assertThat(sam.get("/api/v1/exports").toString()).contains(over.text("/id"));
            assertThat(browser("Eve", "salesManager").get("/api/v1/exports").toString())
                    .doesNotContain(over.text("/id"));
        }
    }

    @Test
    void what_cannot_be_read_is_refused_before_anything_begins() {
        var answers = List.of(
                mona.post("/api/v1/exports", order("lead", "nothing", "")),
                mona.post("/api/v1/exports", order("lead", "company", ", \"fields\": [\"nothing\"]")),
                mona.post("/api/v1/exports", order("lead", "company", ", \"format\": \"exe\"")));

        assertThat(answers).extracting(Answer::status).containsOnly(422);
    }

    @Test
    void a_file_that_is_removed_is_gone() {
        lead(mona, "Zoe", "");
        var over = whenOver(mona, mona.post("/api/v1/exports", order("lead", "company", "")));
        var path = "/api/v1/exports/" + over.text("/id");

        assertThat(mona.delete(path).status()).isEqualTo(204);
        assertThat(mona.get(path + "/content").status()).isEqualTo(404);
    }

    @Test
    void who_took_what_out_is_on_record() {
        lead(mona, "Zoe", "");
        var over = whenOver(mona, mona.post("/api/v1/exports", order("lead", "company", ", \"fields\": [\"name\"]")));
        file(mona, over);

        var log = mona.get("/api/v1/audit?object=lead&kind=exported&record=" + over.text("/id"));

        assertThat(log.toString()).contains("\"exported\"", "\"fetched\"").doesNotContain(source);
    }
}
