package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.identity.AuthenticatorApp;
import shuke.support.MovableClock;

@WholeServer
class SecondFactorTest {
    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final String maria;
    private final Browser browser;

    SecondFactorTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.maria = cast.add("Maria", "marketer");
        this.browser = new Browser(port);
    }

    private Answer password() {
        return browser.post(
                "/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, Cast.PASSWORD));
    }

    private Answer code(Answer asked, String code) {
        return browser.post(
                "/api/v1/session/second-factor",
                "{\"pending\":\"%s\",\"code\":\"%s\"}".formatted(asked.text("/pending"), code));
    }

    /** Turned on by herself; answers the app and the recovery codes. */
    private Answer turnOn(Browser who) {
        var begun = who.post("/api/v1/me/totp", "{}");
        var app = new AuthenticatorApp(begun.text("/secret"));
        var done = who.post("/api/v1/me/totp/confirmation", "{\"code\":\"%s\"}".formatted(app.code(clock.instant())));
        assertThat(done.status()).isEqualTo(200);
        this.app = app;
        clock.jump(Duration.ofMinutes(1)); // the code of that step is used up
        return done;
    }

    private AuthenticatorApp app = new AuthenticatorApp("");

    @Nested
    class turning_it_on {
        @Test
        void shows_a_secret_and_a_picture_and_then_ten_recovery_codes() {
            browser.signIn(maria, Cast.PASSWORD);
            var begun = browser.post("/api/v1/me/totp", "{}");

            assertThat(begun.text("/secret")).matches("[A-Z2-7]{32}");
            assertThat(begun.text("/uri")).startsWith("otpauth://totp/Shuke:").contains(begun.text("/secret"));
            assertThat(begun.text("/qr")).startsWith("<svg ").endsWith("</svg>");
            var before = browser.cookie(SessionCookie.SESSION);
            var done = turnOn(browser);
            assertThat(done.body().at("/recoveryCodes").size()).isEqualTo(10);
            assertThat(browser.cookie(SessionCookie.SESSION)).isNotEqualTo(before);
        }

        @Test
        void needs_a_right_first_code() {
            browser.signIn(maria, Cast.PASSWORD).post("/api/v1/me/totp", "{}");

            var refused = browser.post("/api/v1/me/totp/confirmation", "{\"code\":\"000000\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/code")).isEqualTo("codeWrong");
            assertThat(password().status()).isEqualTo(201);
        }

        @Test
        void asks_who_is_there_when_the_sign_in_was_long_ago() {
            browser.signIn(maria, Cast.PASSWORD);
            clock.jump(Duration.ofMinutes(16));

            assertThat(browser.post("/api/v1/me/totp", "{}").text("/code")).isEqualTo("confirmationRequired");
            assertThat(browser.post("/api/v1/me/confirmation", "{\"password\":\"guessed wrong\"}")
                            .text("/code"))
                    .isEqualTo("passwordWrong");
            assertThat(browser.post("/api/v1/me/confirmation", "{\"password\":\"%s\"}".formatted(Cast.PASSWORD))
                            .status())
                    .isEqualTo(204);
            assertThat(browser.post("/api/v1/me/totp", "{}").status()).isEqualTo(200);
        }

        @Test
        void is_nothing_that_a_token_may_do() {
            browser.signIn(maria, Cast.PASSWORD);
            var token = browser.post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"admin\"]}")
                    .text("/token");

            var refused =
                    new Browser(port).with("Authorization", "Bearer " + token).post("/api/v1/me/totp", "{}");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("onlyInPerson");
        }
    }

    @Nested
    class signing_in_with_it {
        private Answer recovery;

        private Answer begin() {
            recovery = turnOn(new Browser(port).signIn(maria, Cast.PASSWORD));
            return password();
        }

        @Test
        void the_password_alone_opens_nothing_and_says_what_is_missing() {
            var asked = begin();

            assertThat(asked.status()).isEqualTo(401);
            assertThat(asked.text("/code")).isEqualTo("secondFactorRequired");
            assertThat(asked.body().at("/methods").toString()).isEqualTo("[\"totp\",\"recoveryCode\"]");
            assertThat(asked.cookies()).noneMatch(cookie -> cookie.startsWith("SHUKE_SESSION="));
        }

        @Test
        void the_code_opens_the_session_and_counts_once() {
            var asked = begin();
            var code = app.code(clock.instant());

            assertThat(code(asked, code).status()).isEqualTo(201);
            assertThat(code(asked, code).text("/code")).isEqualTo("signInAgain");
            assertThat(code(password(), code).text("/code")).isEqualTo("codeWrong");
            assertThat(browser.get("/api/v1/me").text("/name")).isEqualTo("Maria");
        }

        @Test
        void a_recovery_code_does_too_each_once_however_it_is_typed() {
            var asked = begin();
            var code = recovery.text("/recoveryCodes/3");

            assertThat(code(asked, code.toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                            .status())
                    .isEqualTo(201);
            assertThat(code(password(), code).text("/code")).isEqualTo("codeWrong");
        }

        @Test
        void codes_cannot_be_guessed() {
            var asked = begin();
            for (var i = 0; i < 5; i++) {
                assertThat(code(asked, "00000" + i).status()).isEqualTo(401);
            }

            assertThat(code(asked, app.code(clock.instant())).status()).isIn(401, 429);
            assertThat(password().status()).isEqualTo(429);
        }

        @Test
        void a_sign_in_that_waits_too_long_has_to_begin_again() {
            var asked = begin();
            clock.jump(Duration.ofMinutes(11));

            assertThat(code(asked, app.code(clock.instant())).text("/code")).isEqualTo("signInAgain");
        }
    }

    @Nested
    class where_the_policy_asks_for_it {
        private final Browser anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);

        private void require(String of, int days) {
            assertThat(anna.patch(
                                    "/api/v1/sign-in-policy",
                                    "{\"secondFactor\":{\"required\":\"%s\",\"roles\":[\"marketer\"],\"graceDays\":%d}}"
                                            .formatted(of, days))
                            .status())
                    .isEqualTo(200);
        }

        @AfterEach
        void letEverybodyIn() {
            require("none", 7);
        }

        @Test
        void she_may_put_it_off_until_the_time_of_grace_is_over() {
            require("roles", 2);

            assertThat(password().status()).isEqualTo(201);
            clock.jump(Duration.ofDays(3));
            assertThat(password().text("/code")).isEqualTo("secondFactorSetUpRequired");
        }

        @Test
        void she_sets_it_up_on_the_way_in() {
            require("roles", 0);
            var asked = password();
            var begun = browser.post("/api/v1/session/totp", "{\"pending\":\"%s\"}".formatted(asked.text("/pending")));
            var code = new AuthenticatorApp(begun.text("/secret")).code(clock.instant());

            var done = browser.post(
                    "/api/v1/session/totp/confirmation",
                    "{\"pending\":\"%s\",\"code\":\"%s\"}".formatted(asked.text("/pending"), code));

            assertThat(done.status()).isEqualTo(201);
            assertThat(done.text("/user/email")).isEqualTo(maria);
            assertThat(done.body().at("/recoveryCodes").size()).isEqualTo(10);
            assertThat(password().text("/code")).isEqualTo("secondFactorRequired");
        }

        @Test
        void she_sets_up_a_passkey_instead() {
            require("roles", 0);
            var pending = password().text("/pending");
            var device = new VirtualAuthenticator("localhost", "http://localhost:" + port, true);
            var question =
                    browser.post("/api/v1/session/passkey/set-up/options", "{\"pending\":\"%s\"}".formatted(pending));

            var done = browser.post(
                    "/api/v1/session/passkey/set-up",
                    "{\"pending\":\"%s\",\"name\":\"Phone\",\"credential\":%s}"
                            .formatted(pending, device.make(question)));

            assertThat(done.status()).isEqualTo(201);
            assertThat(done.text("/user/email")).isEqualTo(maria);
            assertThat(browser.get("/api/v1/me/passkeys").text("/items/0/name")).isEqualTo("Phone");
            assertThat(password().body().at("/methods").toString()).isEqualTo("[\"passkey\"]");
        }

        @Test
        void other_roles_are_not_asked() {
            require("roles", 0);
            var sam = cast.add("Sam", "salesperson");

            assertThat(new Browser(port)
                            .signIn(sam, Cast.PASSWORD)
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }
    }
}
