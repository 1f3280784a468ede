package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class SignInPolicyTest {
    private static final String USUAL = """
            {"password": {"minLength": 10, "forbidCommon": true, "history": 0},
             "secondFactor": {"required": "none", "roles": []},
             "session": {"idleMinutes": 20160, "longestHours": 2160},
             "lockout": {"freeAttempts": 4, "firstWaitSeconds": 30, "longestWaitSeconds": 900, "accountsPerNetwork": 20},
             "addresses": {"everybody": [], "roles": {"marketer": [], "administrator": []}}}""";

    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final Browser anna;
    private final String maria;

    SignInPolicyTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.maria = cast.add("Maria", "marketer");
    }

    @AfterEach
    void asUsual() {
        assertThat(change(USUAL).status()).isEqualTo(200);
    }

    private Answer change(String patch) {
        return anna.patch("/api/v1/sign-in-policy", patch);
    }

    private Answer signIn(String email, String password) {
        return new Browser(port)
                .post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    @Test
    void only_administrators_see_it() {
        var browser = new Browser(port).signIn(maria, Cast.PASSWORD);

        assertThat(browser.get("/api/v1/sign-in-policy").status()).isEqualTo(403);
        assertThat(browser.patch("/api/v1/sign-in-policy", "{}").status()).isEqualTo(403);
        assertThat(anna.get("/api/v1/sign-in-policy").text("/yourAddress")).isEqualTo("127.0.0.1");
    }

    @Test
    void everything_that_is_wrong_with_it_is_told_at_once() {
        var refused = change("""
                {"password": {"minLength": 3}, "session": {"idleMinutes": "long"}, "secondFactor": {"required": "maybe"},
                 "addresses": {"everybody": ["localhost"]}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .at("/problems")
                        .valueStream()
                        .map(it -> it.at("/field").asString()))
                .containsExactlyInAnyOrder(
                        "password.minLength", "session.idleMinutes", "secondFactor.required", "addresses.everybody");
    }

    @Test
    void of_two_administrators_the_later_one_looks_again() {
        var seen = anna.get("/api/v1/sign-in-policy").header("ETag");
        change("{\"password\":{\"minLength\":12}}");

        var stale = anna.with("If-Match", seen).patch("/api/v1/sign-in-policy", "{\"password\":{\"minLength\":11}}");
        anna.without("If-Match");

        assertThat(stale.status()).isEqualTo(409);
    }

    @Nested
    class the_list_of_addresses {
        @Test
        void lets_nobody_in_from_elsewhere_and_nobody_stay() {
            var browser = new Browser(port).signIn(maria, Cast.PASSWORD);
            change("{\"addresses\":{\"roles\":{\"marketer\":[\"203.0.113.0/24\",\"2001:db8::/32\"]}}}");

            assertThat(signIn(maria, Cast.PASSWORD).text("/code")).isEqualTo("addressNotAllowed");
            assertThat(browser.get("/api/v1/me").text("/code")).isEqualTo("addressNotAllowed");
        }

        @Test
        void holds_for_tokens_too() {
            var token = new Browser(port)
                    .signIn(maria, Cast.PASSWORD)
                    .post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"]}")
                    .text("/token");
            change("{\"addresses\":{\"roles\":{\"marketer\":[\"203.0.113.0/24\"]}}}");

            var refused =
                    new Browser(port).with("Authorization", "Bearer " + token).get("/api/v1/me");
            assertThat(refused.status()).isEqualTo(403);
        }

        @Test
        void does_not_lock_out_whoever_sets_it() {
            var refused = change("{\"addresses\":{\"everybody\":[\"203.0.113.0/24\"]}}");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("locksYouOut");
            assertThat(refused.text("/detail")).contains("127.0.0.1");
            assertThat(change("{\"addresses\":{\"everybody\":[\"203.0.113.0/24\",\"127.0.0.0/8\"]}}")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void believes_no_header_of_somebody_it_does_not_know() {
            change("{\"addresses\":{\"roles\":{\"marketer\":[\"203.0.113.0/24\"]}}}");

            var liar = new Browser(port)
                    .with("X-Forwarded-For", "203.0.113.7")
                    .post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, Cast.PASSWORD));
            assertThat(liar.text("/code")).isEqualTo("addressNotAllowed");
        }
    }

    @Nested
    class the_time_of_a_session {
        @Test
        void is_shorter_at_once_for_those_that_are_open() {
            var browser = new Browser(port).signIn(maria, Cast.PASSWORD);
            clock.jump(Duration.ofMinutes(20));
            assertThat(anna.get("/api/v1/me").status()).isEqualTo(200);
            change("{\"session\":{\"idleMinutes\":15}}");

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Nested
    class one_network_that_tries_many_accounts {
        private List<String> tryMany() {
            change("{\"lockout\":{\"accountsPerNetwork\":3}}");
            var tried = new ArrayList<String>();
            for (var i = 0; i < 3; i++) {
                tried.add(cast.add("Victim" + i, "salesperson"));
                signIn(tried.get(i), "spring has come early");
            }
            return tried;
        }

        @AfterEach
        void later() {
            clock.jump(Duration.ofHours(2));
            anna.signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        }

        @Test
        void has_to_wait_with_every_further_one() {
            tryMany();

            assertThat(signIn(maria, Cast.PASSWORD).status()).isEqualTo(429);
            clock.jump(Duration.ofHours(1));
            assertThat(signIn(maria, Cast.PASSWORD).status()).isEqualTo(201);
        }

        @Test
        void does_not_lock_out_those_who_are_at_home_there() {
            assertThat(signIn(maria, Cast.PASSWORD).status()).isEqualTo(201);
            tryMany();

            assertThat(signIn(maria, Cast.PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void passwords_back_to_the_history_are_not_taken_again() {
        change("{\"password\":{\"history\":2}}");
        var browser = new Browser(port).signIn(maria, Cast.PASSWORD);
        var form = "{\"current\":\"%s\",\"password\":\"%s\"}";

        browser.put("/api/v1/me/password", form.formatted(Cast.PASSWORD, "seven lanterns in fog"));
        assertThat(browser.put("/api/v1/me/password", form.formatted("seven lanterns in fog", Cast.PASSWORD))
                        .text("/code"))
                .isEqualTo("passwordUsedBefore");
    }
}
