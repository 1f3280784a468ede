package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;

@WholeServer
class AuditTest {
    private static final String LOG = "/api/v1/audit";

    private final int port;
    private final String adaMail;
    private final Browser ada;
    private final Browser sam;

    AuditTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.adaMail = cast.add("Ada", "administrator");
        this.ada = new Browser(port).with("User-Agent", "Netscape").signIn(adaMail, Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    private static String id(Browser browser) {
        return browser.get("/api/v1/me").text("/id");
    }

    private List<String> kinds(String query) {
        var kinds = new ArrayList<String>();
        ada.get(LOG + query)
                .body()
                .at("/items")
                .forEach(item -> kinds.add(item.path("kind").asString()));
        return kinds;
    }

    @Nested
    class an_entry_tells {
        @Test
        void who_signed_in_and_from_where() {
            var entry = ada.get(LOG + "?kind=signedIn&actor=" + id(ada)).body().at("/items/0");

            assertThat(entry.path("by").path("label").asString()).isEqualTo("Ada");
            assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.path("agent").asString()).isEqualTo("Netscape");
            assertThat(entry.path("origin").asString()).isEqualTo("web");
            assertThat(entry.path("record").asString()).isEqualTo(id(ada));
        }

        @Test
        void whose_sign_in_failed_but_not_what_was_typed() {
            new Browser(port)
                    .post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"not hers\"}".formatted(adaMail));

            var entry =
                    ada.get(LOG + "?kind=signInFailed&record=" + id(ada)).body().at("/items/0");

            assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.toString()).doesNotContain("not hers").doesNotContain(adaMail);
        }

        @Test
        void what_somebody_changed_in_a_record() {
            var lead = sam.post("/api/v1/records/lead", "{\"name\":\"Lin\",\"company\":\"Acme\"}")
                    .text("/id");
            sam.patch("/api/v1/records/lead/" + lead, "{\"company\":\"Beta\"}");

            var entry = ada.get(LOG + "?object=lead&kind=updated&record=" + lead)
                    .body()
                    .at("/items/0");

            assertThat(entry.path("by").path("label").asString()).isEqualTo("Sam");
            assertThat(entry.path("changes").toString()).contains("\"before\":\"Acme\"", "\"after\":\"Beta\"");
        }

        @Test
        void of_tokens_that_are_made_and_revoked_but_not_their_secrets() {
            var made = sam.post("/api/v1/tokens", "{\"name\":\"n8n\",\"scopes\":[\"read\"]}");
            sam.delete("/api/v1/tokens/" + made.text("/id"));

            assertThat(kinds("?object=token&record=" + made.text("/id"))).containsExactly("tokenRevoked", "tokenMade");
            assertThat(ada.get(LOG + "?object=token").raw().body()).doesNotContain(made.text("/token"));
        }
    }

    @Nested
    class a_search {
        @Test
        void goes_on_where_its_page_ended() {
            for (var i = 0; i < 3; i++) sam.post("/api/v1/records/lead", "{\"name\":\"Lin\",\"company\":\"Acme\"}");
            var query = "?limit=2&object=lead&actor=" + id(sam);

            var first = ada.get(LOG + query);
            var second = ada.get(LOG + query + "&cursor=" + first.text("/next"));

            assertThat(first.body().at("/items")).hasSize(2);
            assertThat(second.body().at("/items")).hasSize(1);
            assertThat(second.text("/items/0/id")).isNotIn(first.text("/items/0/id"), first.text("/items/1/id"));
        }

        @Test
        void by_time_finds_what_was_then() {
            sam.post("/api/v1/records/lead", "{\"name\":\"Lin\",\"company\":\"Acme\"}");
            var at = ada.get(LOG + "?object=lead&actor=" + id(sam)).text("/items/0/at");

            assertThat(kinds("?object=lead&actor=" + id(sam) + "&from=" + at)).containsExactly("created");
            assertThat(kinds("?object=lead&actor=" + id(sam) + "&to=" + at)).isEmpty();
        }

        @Test
        void for_what_there_is_not_is_refused() {
            assertThat(ada.get(LOG + "?kind=juggled").text("/problems/0/code")).isEqualTo("unknownKindOfEntry");
            assertThat(ada.get(LOG + "?cursor=1").text("/code")).isEqualTo("badCursor");
            assertThat(ada.get(LOG + "?actor=1").status()).isEqualTo(400);
        }

        @Test
        void is_for_administrators_only() {
            assertThat(sam.get(LOG).status()).isEqualTo(403);
            assertThat(sam.get(LOG + "/head").status()).isEqualTo(403);
            assertThat(sam.get(LOG + "/verification").status()).isEqualTo(403);
            assertThat(sam.post(LOG + "/verification", "").status()).isEqualTo(403);
        }
    }

    @Nested
    class a_verification {
        @Test
        void of_a_log_that_nobody_touched_finds_nothing() {
            assertThat(ada.post(LOG + "/verification", "").status()).isEqualTo(202);
            until(() -> !ada.get(LOG + "/verification").text("/state").equals("running"));

            var done = ada.get(LOG + "/verification");

            assertThat(done.text("/state")).isEqualTo("done");
            assertThat(done.body().at("/damages")).isEmpty();
            assertThat(done.body().at("/intact").asBoolean()).isTrue();
            assertThat(done.body().at("/entries").asLong()).isPositive();
            assertThat(kinds("?kind=verified")).isNotEmpty();
        }

        @Test
        void of_another_workspace_is_for_the_command_line_only() {
            assertThat(ada.post(LOG + "/verification?workspace=other", "").status())
                    .isEqualTo(403);
        }
    }

    private static void until(BooleanSupplier done) {
        Awaiting.until("the log says so", done);
    }
}
