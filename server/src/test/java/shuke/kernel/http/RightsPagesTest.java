package shuke.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the pages of rights ask for beside what programs do. */
@WholeServer
class RightsPagesTest {
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;

    RightsPagesTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.tom = new Browser(port).signIn(cast.add("Tom", "salesperson"), Cast.PASSWORD);
    }

    private static String id(Browser whose) {
        return whose.get("/api/v1/me").text("/id");
    }

    private String account() {
        return "/api/v1/records/account/"
                + sam.post("/api/v1/records/account", "{\"name\": \"Acme %s\"}".formatted(UUID.randomUUID()))
                        .text("/id");
    }

    private String role() {
        var name = "r" + UUID.randomUUID().toString().replace("-", "");
        anna.post("/api/v1/roles", "{\"name\": \"%s\", \"label\": \"Apprentice\"}".formatted(name));
        return "/api/v1/roles/" + name;
    }

    @Nested
    class a_role {
        @Test
        void tells_how_many_people_have_it() {
            var administrators = anna.get("/api/v1/roles")
                    .body()
                    .at("/items")
                    .valueStream()
                    .filter(role -> role.at("/name").asString().equals("administrator"))
                    .findFirst()
                    .orElseThrow();

            assertThat(administrators.at("/people").asLong()).isPositive();
        }

        @Test
        void is_not_changed_by_whoever_saw_it_as_it_was_before() {
            var role = role();
            var seen = anna.get(role).text("/version");
            anna.patch(role, "{\"functions\": [\"reveal\"]}");

            var late = anna.with("If-Match", "\"" + seen + "\"").patch(role, "{\"functions\": []}");
            anna.without("If-Match");

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("/code")).isEqualTo("roleStale");
            assertThat(anna.get(role).text("/functions/0")).isEqualTo("reveal");
        }

        @Test
        void that_was_changed_tells_what_it_used_to_be() {
            anna.patch("/api/v1/roles/marketer", "{\"secret\": \"masked\"}");
            var changed = anna.get("/api/v1/roles/marketer");
            anna.delete("/api/v1/roles/marketer");

            assertThat(changed.text("/secret")).isEqualTo("masked");
            assertThat(changed.text("/original/secret")).isEqualTo("hidden");
            assertThat(anna.get("/api/v1/roles/marketer").body().has("original"))
                    .isFalse();
        }
    }

    @Nested
    class a_sharing_rule {
        @Test
        void with_a_wrong_condition_is_refused_at_the_condition() {
            var refused = anna.post("/api/v1/sharing-rules", """
                    {"name": "VIP", "object": "account", "from": {"condition": "nmae == 'x'"}, "with": {"role": "marketer"}}""");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/field")).isEqualTo("from.condition");
        }
    }

    @Nested
    class a_record {
        @Test
        void tells_its_owner_who_sees_it_and_why() {
            var account = account();
            var share = sam.post(account + "/shares", "{\"person\": \"%s\"}".formatted(id(tom)));

            assertThat(share.text("/name")).isEqualTo("Tom");
            assertThat(share.text("/sharedByName")).isEqualTo("Sam");
            var toms = access(account, id(tom));
            assertThat(toms.at("/see").asBoolean()).isTrue();
            assertThat(toms.at("/edit").asBoolean()).isFalse();
            assertThat(toms.at("/reasons/0/kind").asString()).isEqualTo("share");
            assertThat(toms.at("/reasons/0/text").asString()).isEqualTo("Shared by Sam.");
        }

        private JsonNode access(String record, String person) {
            var cursor = "";
            while (true) {
                var page = sam.get(record + "/access/people?limit=50" + cursor).body();
                var found = page.at("/items")
                        .valueStream()
                        .filter(one -> one.at("/user").asString().equals(person))
                        .findFirst();
                if (found.isPresent()) return found.get();
                cursor = "&cursor=" + URLEncoder.encode(page.at("/next").asString(), UTF_8);
            }
        }

        @Test
        void is_not_explained_to_whoever_only_sees_it() {
            var account = account();
            sam.post(account + "/shares", "{\"person\": \"%s\"}".formatted(id(tom)));

            assertThat(tom.get(account + "/access/may").body().at("/share").asBoolean())
                    .isFalse();
            assertThat(tom.get(account + "/access/may").body().at("/ask").asBoolean())
                    .isFalse();
            assertThat(tom.get(account + "/access/people").status()).isEqualTo(403);
            assertThat(sam.get(account + "/access/may").body().at("/share").asBoolean())
                    .isTrue();
        }
    }
}
