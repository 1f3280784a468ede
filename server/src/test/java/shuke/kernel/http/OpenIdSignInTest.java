package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.OpenIdJourney.WAYS;
import static shuke.kernel.http.OpenIdJourney.assertRefused;
import static shuke.kernel.http.OpenIdJourney.is;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** People come in because a provider that speaks OpenID Connect vouches for them. */
@WholeServer
class OpenIdSignInTest {
    private final MovableClock clock;
    private final int port;
    private final OpenIdJourney journey;
    private final Browser anna;
    private final String maria;
    private FakeOpenId fake;
    private String provider;

    OpenIdSignInTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.journey = new OpenIdJourney(cast, port);
        this.anna = journey.anna;
        this.maria = journey.maria;
    }

    @BeforeEach
    void a_provider() throws IOException {
        fake = journey.provider();
        provider = journey.added(fake, "");
    }

    @AfterEach
    void nothing_is_left() {
        fake.close();
        journey.forget();
    }

    private Answer through(Browser browser) {
        return OpenIdJourney.through(browser, provider, fake);
    }

    @Nested
    class whoever_the_provider_vouches_for {
        @Test
        void is_signed_in_and_where_she_wanted_to_be() {
            var browser = new Browser(port);

            var back = through(browser);

            assertThat(back.header("Location")).isEqualTo("/o/contact");
            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(maria);
        }

        @Test
        void is_signed_out_there_too_when_she_signs_out() {
            var browser = new Browser(port);
            through(browser);
            browser.get("/api/v1/session");
            browser.with(CrossSiteGuard.HEADER, browser.cookie(SessionCookie.XSRF));

            var out = browser.delete("/api/v1/session");

            assertThat(out.text("/continueAt"))
                    .startsWith(fake.issuer() + "/logout?")
                    .contains(
                            "client_id=shuke",
                            "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsign-in");
            assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
        }

        @Test
        void is_not_sent_there_after_signing_in_by_a_password() {
            var browser = new Browser(port);
            through(browser);
            browser.get("/api/v1/session");
            browser.with(CrossSiteGuard.HEADER, browser.cookie(SessionCookie.XSRF));
            browser.signIn(maria, Cast.PASSWORD);

            assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);
        }

        @Test
        void finds_a_button_on_the_sign_in_page() {
            var buttons = new Browser(port).get(WAYS);

            assertThat(buttons.text("/items/0/name")).isEqualTo("Company");
            assertThat(buttons.text("/items/0/address")).isEqualTo(WAYS + "/" + provider + "/start");
        }

        @Test
        void is_known_by_the_providers_name_for_her_when_her_address_changes() {
            through(new Browser(port));
            fake.saying(is("somebody", "other@" + maria));

            var browser = new Browser(port);
            through(browser);

            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(maria);
        }

        @Test
        void is_not_mistaken_for_who_had_her_address_before() {
            through(new Browser(port));
            fake.saying(is("somebody else", maria));

            assertRefused(through(new Browser(port)), "ssoTaken");
        }

        @Test
        void comes_in_after_the_provider_has_changed_its_keys() {
            through(new Browser(port));
            fake.rotate();
            clock.jump(java.time.Duration.ofMinutes(1));

            assertThat(through(new Browser(port)).header("Location")).isEqualTo("/o/contact");
        }

        @Test
        void stays_out_when_she_was_switched_off() {
            through(new Browser(port));
            var condition = URLEncoder.encode("email == '" + maria + "'", StandardCharsets.UTF_8);
            var id = anna.get("/api/v1/records/user?filter=" + condition).text("/items/0/id");
            anna.patch("/api/v1/users/" + id, "{\"active\":false}");

            assertRefused(through(new Browser(port)), "ssoTaken");
        }

        @Test
        void is_led_nowhere_else() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start?next=//evil.example/");

            var back = browser.get(fake.signIn(start.header("Location"), Map.of()));

            assertThat(back.header("Location")).isEqualTo("/");
        }
    }

    @Nested
    class somebody_unknown {
        private final String email = "new@" + UUID.randomUUID() + ".example";

        @Test
        void stays_out_where_people_are_not_made() {
            fake.saying(is("new", email));

            assertRefused(through(new Browser(port)), "ssoUnknown");
        }

        @Test
        void is_made_with_the_role_of_her_group_where_they_are() {
            var id = journey.added(fake, """
                    "newPeople":{"allowed":true,"role":"marketer"},
                    "groups":[{"group":"crm-service","role":"serviceAgent"}],
                    """);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("crm-service")));
            var browser = new Browser(port);

            OpenIdJourney.through(browser, id, fake);

            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(email);
            assertThat(browser.get("/api/v1/session").text("/user/role")).isEqualTo("serviceAgent");
        }

        @Test
        void loses_the_role_when_she_leaves_the_group() {
            var id = journey.added(fake, """
                    "newPeople":{"allowed":true,"role":"marketer"},
                    "groups":[{"group":"crm-service","role":"serviceAgent"}],
                    """);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("crm-service")));
            OpenIdJourney.through(new Browser(port), id, fake);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("others")));
            var browser = new Browser(port);

            OpenIdJourney.through(browser, id, fake);

            assertThat(browser.get("/api/v1/session").text("/user/role")).isEqualTo("marketer");
        }

        @Test
        void stays_out_while_the_provider_does_not_stand_for_her_address() {
            fake.saying(claims -> is("new", maria).apply(claims).claim("email_verified", false));

            assertRefused(through(new Browser(port)), "ssoEmailUnverified");
        }

        @Test
        void stays_out_when_the_provider_does_not_say_whether_it_does() {
            fake.saying(claims -> is("new", maria).apply(claims).claim("email_verified", null));

            assertRefused(through(new Browser(port)), "ssoEmailUnverified");
        }
    }
}
