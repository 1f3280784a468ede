package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class PasskeyTest {
    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final String maria;
    private final Browser browser;

    PasskeyTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.maria = cast.add("Maria", "salesperson");
        this.browser = new Browser(port).signIn(maria, Cast.PASSWORD);
    }

    private VirtualAuthenticator device(boolean seesWho) {
        return new VirtualAuthenticator("localhost", "http://localhost:" + port, seesWho);
    }

    private Answer register(VirtualAuthenticator device) {
        var question = browser.post("/api/v1/me/passkeys/options", "{}");
        return browser.post(
                "/api/v1/me/passkeys", "{\"name\":\"Key\",\"credential\":%s}".formatted(device.make(question)));
    }

    private VirtualAuthenticator registered(boolean seesWho) {
        var device = device(seesWho);
        assertThat(register(device).status()).isEqualTo(201);
        return device;
    }

    private static Answer open(Browser from, VirtualAuthenticator device) {
        return open(from, device.show(from.post("/api/v1/session/passkey/options", "{}")));
    }

    private static Answer open(Browser from, String answer) {
        return from.post("/api/v1/session/passkey", "{\"credential\":%s}".formatted(answer));
    }

    @Nested
    class making_one {
        @Test
        void asks_the_device_for_a_key_of_this_place_only() {
            var question = browser.post("/api/v1/me/passkeys/options", "{}");

            assertThat(question.text("/rp/id")).isEqualTo("localhost");
            assertThat(question.text("/user/name")).isEqualTo(maria);
            assertThat(question.text("/challenge")).hasSizeGreaterThan(40);
            assertThat(question.text("/attestation")).isEqualTo("none");
        }

        @Test
        void puts_it_into_her_list_where_she_names_and_removes_it() {
            var id = register(device(true)).text("/id");

            assertThat(browser.patch("/api/v1/me/passkeys/" + id, "{\"name\":\"Work laptop\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(browser.get("/api/v1/me/passkeys").text("/items/0/name")).isEqualTo("Work laptop");
            assertThat(browser.delete("/api/v1/me/passkeys/" + id).status()).isEqualTo(204);
            assertThat(browser.get("/api/v1/me/passkeys").body().at("/items").size())
                    .isZero();
        }

        @Test
        void is_refused_for_another_place_or_an_answer_to_another_question() {
            assertThat(register(new VirtualAuthenticator("evil.example", "https://evil.example", true))
                            .text("/code"))
                    .isEqualTo("passkeyRefused");
            var device = device(true);
            var answer = device.make(browser.post("/api/v1/me/passkeys/options", "{}"));
            var form = "{\"name\":\"Key\",\"credential\":%s}".formatted(answer);
            assertThat(browser.post("/api/v1/me/passkeys", form).status()).isEqualTo(201);
            assertThat(browser.post("/api/v1/me/passkeys", form).text("/code")).isEqualTo("passkeyRefused");
        }

        @Test
        void is_refused_with_the_question_of_somebody_else() {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
            var hers = browser.post("/api/v1/me/passkeys/options", "{}");

            var refused = sam.post(
                    "/api/v1/me/passkeys",
                    "{\"name\":\"Key\",\"credential\":%s}"
                            .formatted(device(true).make(hers)));
            assertThat(refused.status()).isEqualTo(422);
        }

        @Test
        void nonsense_is_refused() {
            for (var nonsense : new String[] {"{}", "null", "[]", "{\"id\":\"AA\",\"response\":{}}"}) {
                assertThat(browser.post(
                                        "/api/v1/me/passkeys",
                                        "{\"name\":\"Key\",\"credential\":%s}".formatted(nonsense))
                                .status())
                        .isEqualTo(422);
                assertThat(open(new Browser(port), nonsense).status()).isEqualTo(401);
            }
        }
    }

    @Nested
    class signing_in_with_it {
        @Test
        void needs_neither_an_address_nor_a_password() {
            var device = registered(true);
            var other = new Browser(port);

            var opened = open(other, device);

            assertThat(opened.status()).isEqualTo(201);
            assertThat(opened.text("/user/email")).isEqualTo(maria);
            assertThat(other.get("/api/v1/me/sessions").text("/items/0/means")).isEqualTo("passkey");
        }

        @Test
        void counts_once() {
            var device = registered(true);
            var other = new Browser(port);
            var answer = device.show(other.post("/api/v1/session/passkey/options", "{}"));

            assertThat(open(other, answer).status()).isEqualTo(201);
            assertThat(open(new Browser(port), answer).text("/code")).isEqualTo("passkeyRefused");
        }

        @Test
        void has_to_be_in_time() {
            var device = registered(true);
            var answer = device.show(new Browser(port).post("/api/v1/session/passkey/options", "{}"));
            clock.jump(Duration.ofMinutes(6));

            assertThat(open(new Browser(port), answer).status()).isEqualTo(401);
        }

        @Test
        void is_refused_where_the_device_has_not_seen_who_is_there() {
            assertThat(open(new Browser(port), registered(false)).text("/code")).isEqualTo("passkeyRefused");
        }

        @Test
        void is_refused_after_it_was_removed_or_she_was_switched_off() {
            var device = registered(true);
            cast.switchOff(maria);

            assertThat(open(new Browser(port), device).text("/code")).isEqualTo("signInFailed");
        }
    }

    @Nested
    class as_a_second_step {
        private Answer password(Browser from) {
            return from.post(
                    "/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, Cast.PASSWORD));
        }

        private Answer step(Browser from, Answer asked, VirtualAuthenticator device) {
            var question = from.post(
                    "/api/v1/session/passkey/options", "{\"pending\":\"%s\"}".formatted(asked.text("/pending")));
            return from.post(
                    "/api/v1/session/passkey",
                    "{\"pending\":\"%s\",\"credential\":%s}".formatted(asked.text("/pending"), device.show(question)));
        }

        @Test
        void it_need_not_see_who_is_there_since_the_password_has() {
            var device = registered(false);
            var other = new Browser(port);
            var asked = password(other);

            assertThat(asked.text("/code")).isEqualTo("secondFactorRequired");
            assertThat(asked.body().at("/methods").toString()).isEqualTo("[\"passkey\"]");
            assertThat(step(other, asked, device).status()).isEqualTo(201);
        }

        @Test
        void that_of_somebody_else_does_not_count() {
            registered(true);
            var other = new Browser(port);

            assertThat(step(other, password(other), device(true)).status()).isEqualTo(401);
        }
    }

    @Nested
    class to_confirm_that_it_is_she {
        private Answer confirm(VirtualAuthenticator device) {
            var question = browser.post("/api/v1/me/confirmation/passkey/options", "{}");
            return browser.post(
                    "/api/v1/me/confirmation/passkey", "{\"credential\":%s}".formatted(device.show(question)));
        }

        private int settingUpAnApp() {
            return browser.post("/api/v1/me/totp", "{}").status();
        }

        @Test
        void it_stands_for_the_password() {
            var device = registered(true);
            clock.jump(Duration.ofMinutes(20));
            assertThat(settingUpAnApp()).isEqualTo(403);

            assertThat(confirm(device).status()).isEqualTo(204);

            assertThat(settingUpAnApp()).isEqualTo(200);
        }

        @Test
        void the_device_has_to_see_who_is_there() {
            var device = registered(false);
            clock.jump(Duration.ofMinutes(20));

            assertThat(confirm(device).text("/code")).isEqualTo("passkeyRefused");
            assertThat(settingUpAnApp()).isEqualTo(403);
        }

        @Test
        void that_of_somebody_else_does_not_count() {
            registered(true);
            clock.jump(Duration.ofMinutes(20));

            assertThat(confirm(device(true)).status()).isEqualTo(422);
            assertThat(settingUpAnApp()).isEqualTo(403);
        }
    }

    @Nested
    class on_the_way_in {
        private Answer post(Browser from, String path, String pending, String more) {
            return from.post("/api/v1/session/" + path, "{\"pending\":\"%s\"%s}".formatted(pending, more));
        }

        private String pending(Browser from, String email) {
            var asked = from.post(
                    "/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Cast.PASSWORD));
            return asked.text("/pending");
        }

        @Test
        void nobody_adds_one_who_has_a_second_factor_already_nor_an_app() {
            registered(true);
            var thief = new Browser(port); // knows the password
            var pending = pending(thief, maria);

            assertThat(post(thief, "passkey/set-up/options", pending, "").text("/code"))
                    .isEqualTo("signInAgain");
            assertThat(post(thief, "totp", pending, "").text("/code")).isEqualTo("signInAgain");
            assertThat(post(thief, "totp/confirmation", pending, ",\"code\":\"123456\"")
                            .text("/code"))
                    .isEqualTo("signInAgain");
        }
    }
}
