package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class InvitationTest {
    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final Browser anna;

    InvitationTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
    }

    private final String email = "eve@" + UUID.randomUUID() + ".example";

    private Answer invite() {
        return anna.post("/api/v1/users/invitations", """
                {"name": "Eve Lin", "email": "%s", "role": "marketer"}""".formatted(email));
    }

    private static String secret(Answer invited) {
        return invited.text("/link").replaceFirst(".*#", "");
    }

    private Answer look(String secret) {
        return new Browser(port).post("/api/v1/session/link", "{\"link\":\"%s\"}".formatted(secret));
    }

    private Answer accept(String secret, String password) {
        return new Browser(port)
                .post(
                        "/api/v1/session/link/password",
                        "{\"link\":\"%s\",\"password\":\"%s\"}".formatted(secret, password));
    }

    @Nested
    class an_invitation {
        @Test
        void is_a_link_that_keeps_its_secret_from_servers_on_the_way() {
            var invited = invite();

            assertThat(invited.status()).isEqualTo(201);
            assertThat(invited.text("/kind")).isEqualTo("invitation");
            assertThat(invited.text("/link")).startsWith("http://localhost:" + port + "/welcome#");
        }

        @Test
        void shows_who_is_meant_and_takes_a_password_once() {
            var secret = secret(invite());

            assertThat(look(secret).text("/email")).isEqualTo(email);
            var accepted = accept(secret, "nine quiet harbours");
            assertThat(accepted.status()).isEqualTo(201);
            assertThat(accepted.text("/user/name")).isEqualTo("Eve Lin");
            assertThat(accept(secret, "another nine harbours").status()).isEqualTo(404);
            assertThat(new Browser(port)
                            .signIn(email, "nine quiet harbours")
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void still_counts_after_a_password_that_will_not_do() {
            var secret = secret(invite());

            assertThat(accept(secret, "password123").text("/code")).isEqualTo("passwordIsCommon");
            assertThat(accept(secret, "nine quiet harbours").status()).isEqualTo(201);
        }

        @Test
        void expires_after_a_week() {
            var secret = secret(invite());
            clock.jump(Duration.ofDays(8));

            assertThat(look(secret).status()).isEqualTo(404);
            assertThat(accept(secret, "nine quiet harbours").status()).isEqualTo(404);
        }

        @Test
        void is_out_of_use_when_a_new_one_is_made_or_it_is_revoked() {
            var invited = invite();
            var again = anna.post("/api/v1/users/" + invited.text("/user") + "/link", "{}");

            assertThat(look(secret(invited)).status()).isEqualTo(404);
            assertThat(look(secret(again)).status()).isEqualTo(200);
            assertThat(anna.delete("/api/v1/users/" + invited.text("/user") + "/link")
                            .status())
                    .isEqualTo(204);
            assertThat(look(secret(again)).status()).isEqualTo(404);
        }

        @Test
        void opens_nothing_for_somebody_who_was_switched_off_meanwhile() {
            var invited = invite();
            anna.post("/api/v1/users/" + invited.text("/user") + "/deactivation", "{}");

            assertThat(accept(secret(invited), "nine quiet harbours").status()).isEqualTo(404);
        }

        @Test
        void is_made_by_administrators_only() {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);

            assertThat(sam.post("/api/v1/users/invitations", "{}").status()).isEqualTo(403);
            assertThat(sam.get("/api/v1/users/accounts").status()).isEqualTo(403);
        }
    }

    @Nested
    class a_forgotten_password {
        @Test
        void is_set_anew_at_a_link_and_the_sessions_end() {
            var maria = cast.add("Maria", "salesperson");
            var browser = new Browser(port).signIn(maria, Cast.PASSWORD);
            var id = browser.get("/api/v1/me").text("/id");

            var link = anna.post("/api/v1/users/" + id + "/link", "{}");

            assertThat(link.text("/kind")).isEqualTo("reset");
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(accept(secret(link), "nine quiet harbours").status()).isEqualTo(201);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Nested
    class a_password_that_somebody_has_to_change {
        private final String maria = cast.add("Maria", "salesperson");
        private final Browser browser = new Browser(port);

        private Answer password(String password) {
            return browser.post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, password));
        }

        @Test
        void is_asked_for_on_the_way_in() {
            var id = new Browser(port)
                    .signIn(maria, Cast.PASSWORD)
                    .get("/api/v1/me")
                    .text("/id");
            assertThat(anna.post("/api/v1/users/" + id + "/password-change", "{}")
                            .status())
                    .isEqualTo(204);

            var asked = password(Cast.PASSWORD);
            assertThat(asked.text("/code")).isEqualTo("passwordChangeRequired");
            var form = "{\"pending\":\"%s\",\"password\":\"%s\"}";
            assertThat(browser.post("/api/v1/session/password", form.formatted(asked.text("/pending"), Cast.PASSWORD))
                            .text("/code"))
                    .isEqualTo("passwordUsedBefore");
            assertThat(browser.post(
                                    "/api/v1/session/password",
                                    form.formatted(asked.text("/pending"), "nine quiet harbours"))
                            .status())
                    .isEqualTo(201);
            assertThat(password("nine quiet harbours").status()).isEqualTo(201);
        }

        @Test
        void may_be_one_that_an_administrator_has_given() {
            anna.post("/api/v1/users", """
                    {"name": "Eve", "email": "%s", "password": "a long enough one", "role": "marketer", "mustChangePassword": true}""".formatted(email));

            assertThat(new Browser(port)
                            .post(
                                    "/api/v1/session",
                                    "{\"email\":\"%s\",\"password\":\"a long enough one\"}".formatted(email))
                            .text("/code"))
                    .isEqualTo("passwordChangeRequired");
        }
    }
}
