package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class TokensTest {
    private final MovableClock clock;
    private final int port;
    private final Browser anna;
    private final Browser sam;

    TokensTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    private Answer make(Browser who, String scope) {
        return who.post("/api/v1/tokens", "{\"name\":\"till\",\"scopes\":[\"%s\"]}".formatted(scope));
    }

    private Browser with(Answer made) {
        return new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
    }

    @Test
    void a_token_stands_for_its_person() {
        var made = make(sam, "read");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/token")).startsWith("shuke_").hasSizeGreaterThan(40);
        assertThat(with(made).get("/api/v1/me").text("/name")).isEqualTo("Sam");
    }

    @Test
    void its_list_tells_when_it_was_used_last() {
        var made = make(sam, "read");
        var listed = "/items/%d/lastUsedAt"
                .formatted(sam.get("/api/v1/tokens").body().path("items").size() - 1);
        assertThat(sam.get("/api/v1/tokens").text(listed)).isEmpty();

        with(made).get("/api/v1/me");

        assertThat(sam.get("/api/v1/tokens").text(listed)).isNotEmpty();
    }

    @Test
    void its_secret_is_told_once() {
        var made = make(sam, "read");

        var listed = sam.get("/api/v1/tokens");
        assertThat(listed.text("/items/0/name")).isEqualTo("till");
        assertThat(listed.raw().body()).doesNotContain(made.text("/token"));
    }

    @Test
    void administrators_see_those_of_everybody_and_revoke_them_at_once() {
        var made = make(sam, "read");
        var id = made.text("/id");

        assertThat(anna.get("/api/v1/tokens?everybody=true").raw().body()).contains(id);
        assertThat(sam.get("/api/v1/tokens?everybody=true").status()).isEqualTo(403);
        assertThat(anna.delete("/api/v1/tokens/" + id).status()).isEqualTo(204);
        assertThat(with(made).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_one_is_refused() {
        var made = make(sam, "read");

        assertThat(sam.delete("/api/v1/tokens/" + made.text("/id")).status()).isEqualTo(204);

        var refused = with(made).get("/api/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("tokenNotValid");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void one_of_somebody_else_is_not_there_to_be_revoked() {
        var annas = make(anna, "read");

        assertThat(sam.delete("/api/v1/tokens/" + annas.text("/id")).status()).isEqualTo(404);
        assertThat(with(annas).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void an_expired_one_is_refused() {
        var until = clock.instant().plus(Duration.ofHours(1));
        var made = sam.post(
                "/api/v1/tokens", "{\"name\":\"short\",\"scopes\":[\"read\"],\"expiresAt\":\"%s\"}".formatted(until));
        assertThat(with(made).get("/api/v1/me").status()).isEqualTo(200);

        clock.jump(Duration.ofHours(2));

        assertThat(with(made).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void an_administrator_makes_one_for_somebody_else_and_nobody_else_does() {
        var maria = sam.get("/api/v1/me").text("/email");
        var form = "{\"name\":\"theirs\",\"scopes\":[\"read\"],\"user\":\"%s\"}";

        assertThat(with(anna.post("/api/v1/tokens", form.formatted(maria)))
                        .get("/api/v1/me")
                        .text("/name"))
                .isEqualTo("Sam");
        var annas = anna.get("/api/v1/me").text("/email");
        assertThat(sam.post("/api/v1/tokens", form.formatted(annas)).status()).isEqualTo(403);
    }

    @Test
    void a_form_with_mistakes_is_told_all_of_them() {
        var answer = sam.post(
                "/api/v1/tokens",
                "{\"name\":\" \",\"scopes\":[\"everything\"],\"expiresAt\":\"2001-01-01T00:00:00Z\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .at("/problems")
                        .valueStream()
                        .map(it -> it.at("/code").asString()))
                .containsExactlyInAnyOrder("required", "unknownScope", "inThePast");
    }

    @Nested
    class what_a_scope_reaches {
        @Test
        void read_reads_and_writes_nothing() {
            var reader = with(make(anna, "read"));

            assertThat(reader.get("/api/v1/users").status()).isEqualTo(200);
            var refused = reader.post("/api/v1/teams", "{\"name\":\"North\"}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("scopeMissing");
        }

        @Test
        void write_does_not_reach_people_and_settings() {
            assertThat(with(make(anna, "write"))
                            .post("/api/v1/teams", "{\"name\":\"North\"}")
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void admin_reaches_them_and_reads_too() {
            var all = with(make(anna, "admin"));

            assertThat(all.post("/api/v1/teams", "{\"name\":\"North\"}").status())
                    .isEqualTo(201);
            assertThat(all.get("/api/v1/teams").status()).isEqualTo(200);
        }

        @Test
        void the_role_still_holds() {
            var refused = with(make(sam, "admin")).post("/api/v1/teams", "{\"name\":\"North\"}");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("forbidden");
        }
    }
}
