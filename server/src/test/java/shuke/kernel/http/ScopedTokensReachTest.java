package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.TillProgram.RECORDS;
import static shuke.kernel.http.TillProgram.SECRET;
import static shuke.kernel.http.TillProgram.assertRefused;
import static shuke.kernel.http.TillProgram.importInto;
import static shuke.kernel.http.TillProgram.multipart;
import static shuke.kernel.http.TillProgram.part;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;

/** A token that was made for some objects only reaches no other one, on whatever way it is tried. */
@WholeServer
class ScopedTokensReachTest {
    private static final Set<String> ENDED = Set.of("done", "failed");

    private final TillProgram program;
    private final Browser anna;
    private final String account;
    private final String contact;

    ScopedTokensReachTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.program = new TillProgram(cast, port);
        this.anna = program.anna;
        this.account = program.account;
        this.contact = program.contact;
    }

    @Nested
    class another_object_is_out_of_reach {
        @Test
        void by_its_id_in_lists_in_sums_and_by_its_name() {
            var till = program.till();

            assertRefused(till.get(RECORDS + "account/" + account));
            assertRefused(till.post(RECORDS + "account/query", "{\"limit\":10}"));
            assertRefused(till.post(RECORDS + "account/aggregate", "{\"measures\":[{\"fn\":\"count\"}]}"));
            assertRefused(till.put(RECORDS + "account/by/name/" + SECRET.replace(" ", "%20"), "{\"phone\":\"1\"}"));
            assertRefused(till.post(RECORDS + "account", "{\"name\":\"New\"}"));
            assertRefused(till.patch(RECORDS + "account/" + account, "{\"name\":\"Other\"}"));
            assertRefused(till.delete(RECORDS + "account/" + account));
            assertRefused(till.post(
                    RECORDS + "account/batch",
                    "{\"atomic\":true,\"changes\":[{\"op\":\"update\",\"id\":\"%s\",\"values\":{\"name\":\"x\"}}]}"
                            .formatted(account)));
        }

        @Test
        void by_its_history_what_points_to_it_its_shares_and_its_masked_values() {
            var till = program.till();

            assertRefused(till.get(RECORDS + "account/" + account + "/history"));
            assertRefused(till.get(RECORDS + "account/" + account + "/related"));
            assertRefused(till.get(RECORDS + "account/" + account + "/shares"));
            assertRefused(till.get(RECORDS + "account/" + account + "/access"));
            assertRefused(till.post(RECORDS + "account/" + account + "/reveal", "{\"field\":\"phone\"}"));
        }

        @Test
        void through_a_record_that_points_to_it() {
            var till = program.till();

            assertThat(till.get(RECORDS + "contact/" + contact).raw().body()).doesNotContain(SECRET);
            assertThat(till.get(RECORDS + "contact/" + contact + "/history")
                            .raw()
                            .body())
                    .doesNotContain(SECRET);
            var listed = till.post(
                    RECORDS + "contact/query", "{\"fields\":[\"name\",\"account\",\"account.name\"],\"limit\":50}");
            assertThat(listed.raw().body()).doesNotContain(SECRET);
            var grouped = till.post(
                    RECORDS + "contact/aggregate", "{\"groupBy\":[\"account\"],\"measures\":[{\"fn\":\"count\"}]}");
            assertThat(grouped.raw().body()).doesNotContain(SECRET);
        }

        @Test
        void as_a_question_hidden_in_a_filter() {
            var asked = "{\"filter\":\"account.name == '%s'\",\"limit\":10}";

            var right = program.till().post(RECORDS + "contact/query", asked.formatted(SECRET));
            var wrong = program.till().post(RECORDS + "contact/query", asked.formatted("Nobody"));

            assertThat(right.body().path("items")).isEqualTo(wrong.body().path("items"));
            assertThat(right.status()).isEqualTo(wrong.status());
        }

        @Test
        void by_the_search() {
            assertThat(anna.get("/api/v1/search?q=Hidden%20Harbour").raw().body())
                    .contains(SECRET);
            assertThat(program.till()
                            .get("/api/v1/search?q=Hidden%20Harbour")
                            .raw()
                            .body())
                    .doesNotContain(SECRET);
        }

        @Test
        void by_an_import_into_it_or_one_that_looks_it_up() {
            var till = program.till();

            assertRefused(importInto(till, "account", "name\nPot Ltd\n"));
            var started = importInto(till, "contact", "name,account\nKay McNulty," + SECRET + "\n");
            assertThat(started.status()).as(started.toString()).isEqualTo(202);
            var path = "/api/v1/imports/" + started.text("/id");
            Awaiting.until(
                    "the import ends", () -> ENDED.contains(anna.get(path).text("/state")));
            var kay = anna.post(
                    RECORDS + "contact/query",
                    "{\"filter\":\"name == 'Kay McNulty'\",\"fields\":[\"account\"],\"limit\":1}");
            assertThat(kay.raw().body()).doesNotContain(account);
        }

        @Test
        void by_somebodys_imports_of_it() {
            var own = importInto(anna, "account", "name\nPot Ltd\n").text("/id");

            assertRefused(program.till().get("/api/v1/imports/" + own));
            assertRefused(program.till().get("/api/v1/imports/" + own + "/errors.csv"));
            assertThat(program.till().get("/api/v1/imports").raw().body()).doesNotContain(own);
        }

        @Test
        void by_files() {
            var file = multipart(anna, "/api/v1/files", part("file", "a secret " + SECRET))
                    .text("/id");

            assertRefused(program.till().get("/api/v1/files/" + file + "/content"));
            assertRefused(program.till().get("/api/v1/files/" + file + "/preview"));
            assertRefused(multipart(program.till(), "/api/v1/files", part("file", "mine")));
            var reader = program.token("read:file");
            assertThat(reader.get("/api/v1/files/" + file + "/content").status())
                    .isEqualTo(200);
        }

        @Test
        void in_what_there_is() {
            var till = program.till();

            var known = till.get("/api/v1/objects").body().at("/objects").valueStream();
            assertThat(known.map(it -> it.path("name").asString()))
                    .containsExactlyInAnyOrder("contact", "product", "user", "team");
            assertRefused(till.get("/api/v1/objects/account"));
        }
    }
}
