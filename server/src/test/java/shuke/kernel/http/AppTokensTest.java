package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How apps come to tokens, what those are good for, and how they end. */
@WholeServer
class AppTokensTest {
    private final int port;
    private final Cast cast;
    private final Browser anna;
    private final String samsAddress;
    private final Browser sam;
    private final AppClient till;

    AppTokensTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.cast = cast;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.samsAddress = cast.add("Sam", "salesperson");
        this.sam = new Browser(port).signIn(samsAddress, Cast.PASSWORD);
        this.till = AppClient.registered(port, anna, "confidential");
    }

    private String idOf(Browser person) {
        return person.get("/api/v1/me").text("/id");
    }

    private void assertGone(Answer tokens) {
        assertThat(till.with(tokens).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(till.refresh(tokens.text("/refresh_token")).text("/error")).isEqualTo("invalid_grant");
    }

    @Nested
    class with_a_code {
        @Test
        void an_app_acts_for_whoever_has_allowed_it() {
            var tokens = till.tokensFor(sam);

            assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
            assertThat(tokens.text("/token_type")).isEqualTo("Bearer");
            assertThat(tokens.body().path("expires_in").asInt()).isEqualTo(3600);
            assertThat(tokens.text("/scope")).isEqualTo("write");
            assertThat(tokens.header("Cache-Control")).contains("no-store");
            assertThat(till.with(tokens).get("/api/v1/me").text("/name")).isEqualTo("Sam");
        }

        @Test
        void it_goes_as_far_as_was_allowed() {
            var tokens = till.tokensFor(sam, "scope", "read:product");

            var records = "/api/v1/records/";
            assertThat(till.with(tokens).get(records + "product").status()).isEqualTo(200);
            assertThat(till.with(tokens).get(records + "account").status()).isEqualTo(403);
            assertThat(till.with(tokens)
                            .post(records + "product", "{\"name\":\"Pot\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(till.with(tokens).get("/api/v1/tokens").status()).isEqualTo(403);
        }

        @Test
        void that_comes_a_second_time_everything_ends_that_followed() {
            var code = till.allowedBy(sam).get("code");
            var tokens = till.exchange(code);
            assertThat(tokens.status()).isEqualTo(200);

            assertThat(till.exchange(code).text("/error")).isEqualTo("invalid_grant");

            assertGone(tokens);
            var log = anna.get("/api/v1/audit?kind=appMisused&object=app&record=" + till.id);
            assertThat(log.raw().body()).contains("appMisused").contains("\"code\"");
        }

        @ParameterizedTest
        @CsvSource({
            "code_verifier, another-verifier-of-forty-three-characters-or-more",
            "redirect_uri, http://127.0.0.1/back",
            "code, nonsense"
        })
        void nothing_comes_of_one_that_does_not_fit(String name, String value) {
            var refused = till.exchange(till.allowedBy(sam).get("code"), name, value);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/error")).isEqualTo("invalid_grant");
        }

        @Test
        void nothing_comes_of_one_that_was_given_to_another_app() {
            var other = AppClient.registered(port, anna, "confidential");
            var code = till.allowedBy(sam).get("code");

            assertThat(other.exchange(code).text("/error")).isEqualTo("invalid_grant");
        }

        @Test
        void without_a_verifier_there_is_nothing() {
            var code = till.allowedBy(sam).get("code");

            var refused = till.post("/oauth/token", "grant_type", "authorization_code", "code", code);

            assertThat(refused.text("/error")).isIn("invalid_grant", "invalid_request");
        }
    }

    @Nested
    class with_a_refresh_token {
        @Test
        void it_gets_new_ones() {
            var first = till.tokensFor(sam);

            var second = till.refresh(first.text("/refresh_token"));

            assertThat(second.status()).as(second.toString()).isEqualTo(200);
            assertThat(second.text("/refresh_token")).isNotEqualTo(first.text("/refresh_token"));
            assertThat(till.with(second).get("/api/v1/me").status()).isEqualTo(200);
        }

        @Test
        void it_may_ask_for_less_and_not_for_more() {
            var tokens = till.tokensFor(sam);

            var less = till.post(
                    "/oauth/token",
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    tokens.text("/refresh_token"),
                    "scope",
                    "read:task");
            assertThat(less.text("/scope")).isEqualTo("read:task");
            var more = till.post(
                    "/oauth/token",
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    less.text("/refresh_token"),
                    "scope",
                    "admin");
            assertThat(more.text("/error")).isEqualTo("invalid_scope");
            assertThat(till.refresh(less.text("/refresh_token")).text("/scope")).isEqualTo("write");
        }

        @Test
        void that_comes_a_second_time_the_whole_family_ends() {
            var first = till.tokensFor(sam);
            var second = till.refresh(first.text("/refresh_token"));

            assertThat(till.refresh(first.text("/refresh_token")).text("/error"))
                    .isEqualTo("invalid_grant");

            assertGone(second);
            assertThat(till.with(first).get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        void nobody_is_let_in() {
            var tokens = till.tokensFor(sam);

            assertThat(till.with(tokens.text("/refresh_token"))
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class by_itself {
        @Test
        void an_app_acts_as_its_service_user_as_far_as_it_may() {
            var robot = AppClient.registered(
                    port, anna, "confidential", "\"serviceUser\": \"" + idOf(sam) + "\"", "\"redirects\": []");

            var tokens = robot.post("/oauth/token", "grant_type", "client_credentials", "scope", "read");

            assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
            assertThat(tokens.body().has("refresh_token")).isFalse();
            assertThat(robot.with(tokens).get("/api/v1/me").text("/name")).isEqualTo("Sam");
            assertThat(robot.with(tokens)
                            .post("/api/v1/records/account", "{\"name\":\"Pot\"}")
                            .status())
                    .isEqualTo(403);
            var log = anna.get("/api/v1/audit?kind=appAllowed&object=app&record=" + robot.id);
            assertThat(log.text("/items/0/origin")).isEqualTo("app");
        }

        @Test
        void it_does_nothing_without_one_or_as_a_public_app() {
            assertThat(till.post("/oauth/token", "grant_type", "client_credentials")
                            .text("/error"))
                    .isEqualTo("unauthorized_client");
            var refused = anna.post(
                    "/api/v1/apps",
                    "{\"name\":\"x\",\"confidential\":false,\"scopes\":[\"read\"],\"serviceUser\":\"%s\"}"
                            .formatted(idOf(sam)));
            assertThat(refused.raw().body()).contains("appServiceUserPublic");
        }

        @Test
        void its_tokens_end_with_another_service_user_and_another_secret() {
            var robot = AppClient.registered(port, anna, "confidential", "\"serviceUser\": \"" + idOf(sam) + "\"");
            var first = robot.post("/oauth/token", "grant_type", "client_credentials");
            anna.patch("/api/v1/apps/" + robot.id, "{\"serviceUser\": \"%s\"}".formatted(idOf(anna)));
            assertThat(robot.with(first).get("/api/v1/me").status()).isEqualTo(401);

            var second = robot.post("/oauth/token", "grant_type", "client_credentials");
            assertThat(anna.post("/api/v1/apps/" + robot.id + "/secret", "{}").text("/secret"))
                    .startsWith("shuke_secret_");
            assertThat(robot.with(second).get("/api/v1/me").status()).isEqualTo(401);
            assertThat(robot.post("/oauth/token", "grant_type", "client_credentials")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class who_asks {
        @Test
        void proves_itself_by_its_secret_in_the_header_or_in_the_form() {
            var code = till.allowedBy(sam).get("code");
            var form = "grant_type=authorization_code&code=%s&code_verifier=%s&client_id=%s&client_secret=%s"
                    .formatted(code, AppClient.VERIFIER, till.id, till.secret);

            assertThat(till.send("/oauth/token", form, null).status()).isEqualTo(200);
        }

        @Test
        void is_refused_with_another_secret_or_none() {
            var form = "grant_type=refresh_token&refresh_token=x";

            var wrong = till.send("/oauth/token", form, till.id + ":wrong");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text("/error")).isEqualTo("invalid_client");
            assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
            assertThat(till.send("/oauth/token", form + "&client_id=" + till.id, null)
                            .text("/error"))
                    .isEqualTo("invalid_client");
            assertThat(till.send("/oauth/token", form, null).status()).isIn(400, 401);
        }

        @Test
        void may_be_a_public_app_that_has_only_its_verifier() {
            var cli = AppClient.registered(port, anna, "public");
            assertThat(cli.secret).isEmpty();

            var tokens = cli.tokensFor(sam);

            assertThat(cli.with(tokens).get("/api/v1/me").status()).isEqualTo(200);
            assertThat(cli.refresh(tokens.text("/refresh_token")).status()).isEqualTo(200);
        }

        @Test
        void is_told_what_it_may_not_ask_for() {
            assertThat(till.post("/oauth/token", "grant_type", "password", "username", "a", "password", "b")
                            .text("/error"))
                    .isEqualTo("unsupported_grant_type");
            assertThat(till.post("/oauth/token", "grant_type", "nonsense").text("/error"))
                    .isEqualTo("unsupported_grant_type");
            assertThat(till.post("/oauth/token?x=1", "grant_type", "client_credentials")
                            .text("/error"))
                    .isEqualTo("invalid_request");
        }
    }

    @Nested
    class ends {
        @Test
        void when_the_person_takes_it_back() {
            var tokens = till.tokensFor(sam);
            var mine = sam.get("/api/v1/me/apps");
            assertThat(mine.raw().body()).contains(till.id).contains("Till");

            assertThat(sam.delete("/api/v1/me/apps/" + till.id).status()).isEqualTo(204);

            assertGone(tokens);
            assertThat(sam.get("/api/v1/me/apps").raw().body()).doesNotContain(till.id);
            assertThat(sam.delete("/api/v1/me/apps/" + till.id).status()).isEqualTo(404);
        }

        @Test
        void when_an_administrator_does_so() {
            var tokens = till.tokensFor(sam);
            var path = "/api/v1/apps/" + till.id + "/people";
            assertThat(anna.get(path).text("/items/0/person/label")).isEqualTo("Sam");

            assertThat(anna.delete(path + "/" + idOf(sam)).status()).isEqualTo(204);

            assertGone(tokens);
        }

        @Test
        void when_the_person_is_switched_off_and_does_not_come_back_with_her() {
            var kim = new Browser(port).signIn(cast.add("Kim", "salesperson"), Cast.PASSWORD);
            var tokens = till.tokensFor(kim);
            var user = "/api/v1/users/" + idOf(kim);

            anna.post(user + "/deactivation", "{}");
            assertGone(tokens);
            anna.post(user + "/activation", "{}");
            assertGone(tokens);
        }

        @Test
        void when_the_app_is_switched_off_removed_or_may_ask_for_less() {
            var off = AppClient.registered(port, anna, "confidential");
            var first = off.tokensFor(sam);
            anna.patch("/api/v1/apps/" + off.id, "{\"on\": false}");
            assertThat(off.with(first).get("/api/v1/me").status()).isEqualTo(401);
            assertThat(off.refresh(first.text("/refresh_token")).text("/error")).isEqualTo("invalid_client");

            var less = AppClient.registered(port, anna, "confidential");
            var second = less.tokensFor(sam);
            anna.patch("/api/v1/apps/" + less.id, "{\"scopes\": [\"read\"]}");
            assertThat(less.with(second).get("/api/v1/me").status()).isEqualTo(401);
            assertThat(less.refresh(second.text("/refresh_token")).text("/error"))
                    .isEqualTo("invalid_grant");

            assertThat(anna.delete("/api/v1/apps/" + less.id).status()).isEqualTo(204);
            assertThat(less.refresh(second.text("/refresh_token")).text("/error"))
                    .isEqualTo("invalid_client");
        }

        @Test
        void when_the_role_may_no_longer_use_the_app() {
            var kit = AppClient.registered(port, anna, "confidential");
            var tokens = kit.tokensFor(sam);
            anna.patch("/api/v1/apps/" + kit.id, "{\"roles\": [\"executive\"]}");

            assertThat(kit.with(tokens).get("/api/v1/me").status()).isEqualTo(401);
            assertThat(kit.refresh(tokens.text("/refresh_token")).text("/error"))
                    .isEqualTo("invalid_grant");
        }

        @Test
        void when_the_app_gives_it_back() {
            var tokens = till.tokensFor(sam);
            assertThat(till.post("/oauth/revoke", "token", tokens.text("/access_token"))
                            .status())
                    .isEqualTo(200);
            assertThat(till.with(tokens).get("/api/v1/me").status()).isEqualTo(401);

            var renewed = till.refresh(tokens.text("/refresh_token"));
            till.post("/oauth/revoke", "token", renewed.text("/refresh_token"));
            assertGone(renewed);
            assertThat(till.post("/oauth/revoke", "token", "nonsense").status()).isEqualTo(200);
        }

        @Test
        void but_not_because_another_app_says_so() {
            var tokens = till.tokensFor(sam);
            var other = AppClient.registered(port, anna, "confidential");

            other.post("/oauth/revoke", "token", tokens.text("/refresh_token"));

            assertThat(till.with(tokens).get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Nested
    class what_a_token_is_worth {
        @Test
        void is_told_to_the_app_that_has_it() {
            var tokens = till.tokensFor(sam, "scope", "read:task");

            var told = till.post("/oauth/introspect", "token", tokens.text("/access_token"));

            assertThat(told.body().path("active").asBoolean()).isTrue();
            assertThat(told.text("/scope")).isEqualTo("read:task");
            assertThat(told.text("/client_id")).isEqualTo(till.id);
            assertThat(told.text("/sub")).isEqualTo(idOf(sam));
        }

        @Test
        void is_nobody_elses_business() {
            var tokens = till.tokensFor(sam);
            var other = AppClient.registered(port, anna, "confidential");
            var open = AppClient.registered(port, anna, "public");

            assertThat(other.post("/oauth/introspect", "token", tokens.text("/access_token"))
                            .raw()
                            .body())
                    .isEqualTo("{\"active\":false}");
            assertThat(open.post("/oauth/introspect", "token", tokens.text("/access_token"))
                            .status())
                    .isIn(400, 401);
            assertThat(till.post("/oauth/introspect", "token", "nonsense").raw().body())
                    .isEqualTo("{\"active\":false}");
        }
    }

    @Test
    void what_an_app_does_stands_in_the_log_with_its_name() {
        var tokens = till.tokensFor(anna);
        var made = till.with(tokens).post("/api/v1/records/account", "{\"name\":\"By the till\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        var log = anna.get("/api/v1/audit?object=account&record=" + made.text("/id"));

        assertThat(log.text("/items/0/origin")).isEqualTo("app");
        assertThat(log.text("/items/0/agent")).startsWith("Till");
    }

    @Test
    void no_secret_stands_anywhere_in_clear_afterwards() {
        var tokens = till.tokensFor(sam);

        var told = anna.get("/api/v1/apps").raw().body()
                + anna.get("/api/v1/apps/" + till.id).raw().body()
                + anna.get("/api/v1/audit?object=app").raw().body();
        assertThat(told).doesNotContain(till.secret, tokens.text("/access_token"), tokens.text("/refresh_token"));
    }

    @Test
    void clients_set_themselves_up_by_what_is_told() {
        var told = new Browser(port).get("/.well-known/oauth-authorization-server");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text("/issuer")).isEqualTo("http://localhost:" + port);
        assertThat(told.text("/token_endpoint")).isEqualTo("http://localhost:" + port + "/oauth/token");
        assertThat(told.body().path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
    }
}
