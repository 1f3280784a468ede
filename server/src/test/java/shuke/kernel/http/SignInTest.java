package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class SignInTest {
    private final MovableClock clock;
    private final int port;
    private final Browser browser;
    private final String maria;

    SignInTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.browser = new Browser(port);
        this.maria = cast.add("Maria", "salesperson");
    }

    private Answer tryWith(String email, String password) {
        return browser.post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    @Nested
    class with_the_right_password {
        @Test
        void she_is_in_and_the_cookie_is_out_of_reach_of_scripts() {
            var answer = tryWith(maria, Cast.PASSWORD);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text("/user/email")).isEqualTo(maria);
            assertThat(answer.text("/user/role")).isEqualTo("salesperson");
            assertThat(answer.text("/workspace")).isEqualTo("main");
            assertThat(answer.cookies())
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("SHUKE_SESSION=")
                            .contains("HttpOnly", "SameSite=Lax", "Path=/"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
            assertThat(browser.get("/api/v1/session").text("/user/name")).isEqualTo("Maria");
        }

        @Test
        void the_case_of_the_address_does_not_matter() {
            assertThat(tryWith(maria.toUpperCase(Locale.ROOT), Cast.PASSWORD).status())
                    .isEqualTo(201);
        }

        @Test
        void she_is_out_again_when_she_signs_out() {
            browser.signIn(maria, Cast.PASSWORD);
            var secret = browser.cookie("SHUKE_SESSION");

            assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);

            var thief = new Browser(port).with("Cookie", "SHUKE_SESSION=" + secret);
            assertThat(thief.get("/api/v1/session").status()).isEqualTo(401);
        }

        @Test
        void she_is_out_after_two_weeks_away() {
            browser.signIn(maria, Cast.PASSWORD);
            clock.jump(Duration.ofDays(13));
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
            clock.jump(Duration.ofDays(13));
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
            clock.jump(Duration.ofDays(15));

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Nested
    class with_a_wrong_password {
        @Test
        void she_is_told_the_same_as_somebody_unknown() {
            var wrong = tryWith(maria, "not her password");
            var unknown = tryWith("nobody@nowhere.example", "not her password");

            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text("/code")).isEqualTo("signInFailed");
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
        }

        /** The same statements in the same order, and between them the same work on the password. */
        @Test
        void as_much_is_done_as_for_somebody_unknown_or_switched_off(
                @Autowired Statements statements, @Autowired Cast cast) {
            var off = cast.add("Olga", "salesperson");
            cast.switchOff(off);

            var wrong = statements.of(() -> tryWith(maria, "not her password"));

            assertThat(wrong).hasSizeGreaterThan(3);
            assertThat(statements.of(() -> tryWith("nobody@" + maria, "not her password")))
                    .isEqualTo(wrong);
            assertThat(statements.of(() -> tryWith(off, Cast.PASSWORD))).isEqualTo(wrong);
        }

        @Test
        void after_five_times_she_has_to_wait_and_so_has_somebody_unknown() {
            var unknown = "nobody@" + maria;
            for (var i = 0; i < 5; i++) {
                assertThat(tryWith(maria, "guess number " + i).status()).isEqualTo(401);
                assertThat(tryWith(unknown, "guess number " + i).status()).isEqualTo(401);
            }

            var right = tryWith(maria, Cast.PASSWORD);
            assertThat(right.status()).isEqualTo(429);
            assertThat(right.text("/code")).isEqualTo("tooManySignIns");
            assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 30);
            assertThat(tryWith(unknown, "one more").status()).isEqualTo(429);

            clock.jump(Duration.ofSeconds(31));
            assertThat(tryWith(maria, Cast.PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void an_empty_form_is_told_everything_at_once() {
        var answer = browser.post("/api/v1/session", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .at("/problems")
                        .valueStream()
                        .map(it -> it.at("/field").asString()))
                .containsExactly("email", "password");
    }
}
