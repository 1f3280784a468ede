package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an app may have people asked, and where they are sent. */
@WholeServer
class AppConsentTest {
    private final int port;
    private final Cast cast;
    private final Browser anna;
    private final Browser sam;
    private final AppClient till;

    AppConsentTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.cast = cast;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.till = AppClient.registered(port, anna, "confidential");
    }

    private Answer look(Browser who, String query) {
        return who.post("/api/v1/me/apps/request", "{\"query\": \"%s\"}".formatted(query));
    }

    @Nested
    class somebody_who_is_asked {
        @Test
        void reads_which_app_it_is_what_it_wants_and_where_she_goes() {
            var asked = look(sam, till.query("scope", "read:contact write:task"));

            assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
            assertThat(asked.text("/name")).isEqualTo("Till");
            assertThat(asked.body().path("scopes").toString()).isEqualTo("[\"read:contact\",\"write:task\"]");
            assertThat(asked.text("/host")).isEqualTo("till.example");
            assertThat(asked.body().path("known").asBoolean()).isFalse();
            assertThat(asked.body().path("back").isNull()).isTrue();
        }

        @Test
        void is_sent_back_with_a_code_the_state_as_it_was_and_who_answers() {
            var back = till.allowedBy(sam);

            assertThat(back.get("code")).hasSizeGreaterThan(40);
            assertThat(back).containsEntry("state", "00123").containsEntry("iss", "http://localhost:" + port);
        }

        @Test
        void is_sent_back_without_one_when_she_does_not_want_to() {
            var back = AppClient.parameters(AppClient.decided(sam, false, till.query()));

            assertThat(back).containsEntry("error", "access_denied").containsEntry("state", "00123");
            assertThat(back).doesNotContainKey("code");
        }

        @Test
        void is_told_when_she_has_allowed_as_much_before() {
            var kim = new Browser(port).signIn(cast.add("Kim", "salesperson"), Cast.PASSWORD);
            till.tokensFor(kim, "scope", "write:task");

            assertThat(look(kim, till.query("scope", "read:task"))
                            .body()
                            .path("known")
                            .asBoolean())
                    .isTrue();
            assertThat(look(kim, till.query("scope", "write"))
                            .body()
                            .path("known")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void has_signed_in_herself_and_is_no_program() {
            var token = anna.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"admin\"]}")
                    .text("/token");
            var program = new Browser(port).with("Authorization", "Bearer " + token);

            assertThat(look(program, till.query()).status()).isEqualTo(403);
            assertThat(look(new Browser(port), till.query()).status()).isEqualTo(401);
        }
    }

    @Nested
    class nobody_is_sent_anywhere {
        @ParameterizedTest
        @CsvSource({
            "redirect_uri, https://evil.example/back",
            "redirect_uri, https://till.example/back/more",
            "redirect_uri, ''",
            "client_id, 00000000-0000-7000-8000-00000000beef",
            "client_id, nonsense",
            "client_id, ''"
        })
        void as_long_as_it_is_not_certain_who_asks_and_where_to(String name, String value) {
            var query = till.query(name, value);

            assertThat(look(sam, query).status()).isEqualTo(422);
            var decided =
                    sam.post("/api/v1/me/apps/decision", "{\"query\": \"%s\", \"allowed\": false}".formatted(query));
            assertThat(decided.status()).isEqualTo(422);
        }

        @Test
        void with_an_address_that_comes_twice() {
            var query = till.query() + "&redirect_uri=https%3A%2F%2Fevil.example";

            assertThat(look(sam, query).text("/code")).isEqualTo("appRedirectUnknown");
        }

        @Test
        void for_an_app_that_is_switched_off_or_not_for_her_role() {
            var off = AppClient.registered(port, anna, "confidential", "\"on\": false");
            var others = AppClient.registered(port, anna, "confidential", "\"roles\": [\"executive\"]");

            assertThat(look(sam, off.query()).text("/code")).isEqualTo("appUnknown");
            assertThat(look(sam, others.query()).text("/code")).isEqualTo("appNotForYou");
        }
    }

    @Nested
    class the_app_is_told {
        @ParameterizedTest
        @CsvSource({
            "response_type, token, unsupported_response_type",
            "response_type, '', invalid_request",
            "code_challenge, '', invalid_request",
            "code_challenge, short, invalid_request",
            "code_challenge_method, plain, invalid_request",
            "code_challenge_method, '', invalid_request",
            "response_mode, fragment, invalid_request",
            "request, x.y.z, request_not_supported",
            "scope, admin, invalid_scope",
            "scope, nonsense, invalid_scope",
            "scope, read write:task, invalid_scope"
        })
        void what_is_wrong_with_its_request(String name, String value, String error) {
            var asked = look(sam, till.query(name, value));

            assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
            assertThat(asked.text("/back")).startsWith(AppClient.BACK + "?");
            assertThat(AppClient.parameters(asked.text("/back")))
                    .containsEntry("error", error)
                    .containsEntry("state", "00123")
                    .containsEntry("iss", "http://localhost:" + port);
        }

        @Test
        void that_a_parameter_came_twice() {
            var asked = look(sam, till.query() + "&scope=read");

            assertThat(AppClient.parameters(asked.text("/back"))).containsEntry("error", "invalid_request");
        }
    }

    @Test
    void programs_on_somebodys_own_machine_take_any_port() {
        var back = AppClient.decided(sam, true, till.query("redirect_uri", "http://127.0.0.1:51234/back"));

        assertThat(back).startsWith("http://127.0.0.1:51234/back?");
    }

    @Test
    void an_app_with_a_single_address_need_not_say_it() {
        var only = AppClient.registered(port, anna, "confidential", "\"redirects\": [\"https://only.example/back\"]");

        assertThat(AppClient.decided(sam, true, only.query("redirect_uri", "")))
                .startsWith("https://only.example/back?");
    }

    @Test
    void the_address_for_people_hands_the_request_on_as_it_came() {
        var answer = new Browser(port).get("/oauth/authorize?state=00123&scope=a%20b");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/authorize?request=c3RhdGU9MDAxMjMmc2NvcGU9YSUyMGI");
    }
}
