package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class MySecurityTest {
    private static final String FRESH = "seven lanterns in fog";

    private final MovableClock clock;
    private final int port;
    private final String maria;
    private final Browser browser;

    MySecurityTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.maria = cast.add("Maria", "salesperson");
        this.browser = new Browser(port).signIn(maria, Cast.PASSWORD);
    }

    private Answer change(String current, String fresh) {
        return browser.put("/api/v1/me/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, fresh));
    }

    @Nested
    class her_password {
        @Test
        void is_changed_with_the_old_one_and_other_sessions_end_but_not_this() {
            var other = new Browser(port).signIn(maria, Cast.PASSWORD);
            var secret = browser.cookie(SessionCookie.SESSION);

            assertThat(change(Cast.PASSWORD, FRESH).status()).isEqualTo(204);

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(browser.cookie(SessionCookie.SESSION)).isNotEqualTo(secret);
            var thief = new Browser(port).with("Cookie", "SHUKE_SESSION=" + secret);
            assertThat(thief.get("/api/v1/session").status()).isEqualTo(401);
            assertThat(new Browser(port).signIn(maria, FRESH).get("/api/v1/me").status())
                    .isEqualTo(200);
        }

        @Test
        void is_not_changed_by_who_does_not_know_it() {
            var refused = change("not the one", FRESH);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/field")).isEqualTo("current");
            assertThat(refused.text("/code")).isEqualTo("passwordWrong");
        }

        @Test
        void cannot_be_guessed_from_an_open_screen() {
            for (var i = 0; i < 5; i++) change("guess number " + i, FRESH);

            assertThat(change(Cast.PASSWORD, FRESH).status()).isEqualTo(429);
        }

        @Test
        void is_not_the_same_again_nor_a_common_one() {
            assertThat(change(Cast.PASSWORD, Cast.PASSWORD).text("/code")).isEqualTo("passwordUsedBefore");
            assertThat(change(Cast.PASSWORD, "woaini5201314").text("/code")).isEqualTo("passwordIsCommon");
        }
    }

    @Nested
    class her_sessions {
        @Test
        void are_listed_with_where_when_and_program() {
            var phone = new Browser(port).with("User-Agent", "Phone/1.0").signIn(maria, Cast.PASSWORD);

            var listed = phone.get("/api/v1/me/sessions");

            assertThat(listed.body().at("/items").size()).isEqualTo(2);
            assertThat(listed.text("/items/0/agent")).isEqualTo("Phone/1.0");
            assertThat(listed.text("/items/0/address")).isEqualTo("127.0.0.1");
            assertThat(listed.text("/items/0/means")).isEqualTo("password");
            assertThat(listed.body().at("/items/0/current").asBoolean()).isTrue();
            assertThat(listed.raw().body()).doesNotContain(phone.cookie(SessionCookie.SESSION));
        }

        @Test
        void end_one_by_one_or_all_others_at_once() {
            var phone = new Browser(port).signIn(maria, Cast.PASSWORD);
            var tablet = new Browser(port).signIn(maria, Cast.PASSWORD);
            var mine = browser.get("/api/v1/me/sessions")
                    .body()
                    .at("/items")
                    .valueStream()
                    .filter(item -> !item.at("/current").asBoolean())
                    .map(item -> item.at("/id").asString())
                    .toList();

            assertThat(browser.delete("/api/v1/me/sessions/" + mine.getFirst()).status())
                    .isEqualTo(204);
            assertThat(phone.get("/api/v1/me").status()
                            + tablet.get("/api/v1/me").status())
                    .isEqualTo(200 + 401);
            assertThat(browser.delete("/api/v1/me/sessions").status()).isEqualTo(204);
            assertThat(phone.get("/api/v1/me").status()
                            + tablet.get("/api/v1/me").status())
                    .isEqualTo(401 + 401);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        }

        @Test
        void of_others_are_out_of_reach(@Autowired Cast cast) {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
            var hers = browser.get("/api/v1/me/sessions").text("/items/0/id");

            assertThat(sam.delete("/api/v1/me/sessions/" + hers).status()).isEqualTo(404);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        }

        @Test
        void end_ninety_days_after_the_sign_in_however_busy_she_is() {
            for (var i = 0; i < 8; i++) {
                clock.jump(Duration.ofDays(11));
                assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
            }
            clock.jump(Duration.ofDays(3));

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Test
    void signing_in_gives_another_session_whatever_cookie_was_brought() {
        var planted = "planted-by-an-attacker";
        var victim = new Browser(port).with("Cookie", "SHUKE_SESSION=" + planted);

        victim.post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, Cast.PASSWORD));

        var attacker = new Browser(port).with("Cookie", "SHUKE_SESSION=" + planted);
        assertThat(attacker.get("/api/v1/me").status()).isEqualTo(401);
    }
}
