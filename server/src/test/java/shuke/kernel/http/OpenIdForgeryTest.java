package shuke.kernel.http;

import static shuke.kernel.http.OpenIdJourney.WAYS;
import static shuke.kernel.http.OpenIdJourney.assertRefused;
import static shuke.kernel.http.OpenIdJourney.is;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** What was not said by the provider, to us and for this sign-in, lets nobody in. */
@WholeServer
class OpenIdForgeryTest {
    private final MovableClock clock;
    private final int port;
    private final OpenIdJourney journey;
    private final String maria;
    private FakeOpenId fake;
    private String provider;

    OpenIdForgeryTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.journey = new OpenIdJourney(cast, port);
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
    class a_token {
        private void assertNotBelieved() {
            assertRefused(through(new Browser(port)), "ssoNotProven");
        }

        @Test
        void without_a_signature_is_not_believed() {
            fake.signing(FakeOpenId::unsigned);
            assertNotBelieved();
        }

        @Test
        void signed_with_a_shared_secret_is_not_believed() {
            fake.signing(FakeOpenId::withSharedSecret);
            assertNotBelieved();
        }

        @Test
        void signed_by_somebody_else_is_not_believed() {
            var other = FakeOpenId.key("first");
            fake.signing(said -> FakeOpenId.signedBy(other, said));
            assertNotBelieved();
        }

        @Test
        void of_another_issuer_is_not_believed() {
            fake.saying(claims -> is("somebody", maria).apply(claims).issuer("https://elsewhere.example"));
            assertNotBelieved();
        }

        @Test
        void for_another_program_is_not_believed() {
            fake.saying(claims -> is("somebody", maria).apply(claims).audience("another"));
            assertNotBelieved();
        }

        @Test
        void that_is_out_of_date_is_not_believed() {
            fake.saying(claims -> is("somebody", maria)
                    .apply(claims)
                    .expirationTime(Date.from(Instant.now().minusSeconds(600))));
            assertNotBelieved();
        }

        @Test
        void of_another_sign_in_is_not_believed() {
            fake.saying(claims -> is("somebody", maria).apply(claims).claim("nonce", "of another"));
            assertNotBelieved();
        }
    }

    @Nested
    class an_answer {
        @Test
        void that_another_browser_brings_is_refused() {
            var start = new Browser(port).get(WAYS + "/" + provider + "/start");

            assertRefused(new Browser(port).get(fake.signIn(start.header("Location"), Map.of())), "ssoStateLost");
        }

        @Test
        void to_another_request_is_refused() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start");

            assertRefused(
                    browser.get(fake.signIn(start.header("Location"), Map.of("state", "another"))), "ssoStateLost");
        }

        @Test
        void is_taken_once() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start");
            var note = browser.cookie("SHUKE_AWAY_" + provider.replace("-", ""));
            browser.get(fake.signIn(start.header("Location"), Map.of()));

            var thief = new Browser(port).with("Cookie", "SHUKE_AWAY_" + provider.replace("-", "") + "=" + note);

            assertRefused(thief.get(fake.signIn(start.header("Location"), Map.of())), "ssoStateLost");
        }

        @Test
        void that_comes_too_late_is_refused() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start");
            clock.jump(java.time.Duration.ofMinutes(16));

            assertRefused(browser.get(fake.signIn(start.header("Location"), Map.of())), "ssoStateLost");
        }

        @Test
        void of_one_provider_is_not_taken_for_anothers() throws IOException {
            try (var second = new FakeOpenId()) {
                var other = journey.added(second, "");
                var browser = new Browser(port);
                browser.get(WAYS + "/" + other + "/start");
                var start = browser.get(WAYS + "/" + provider + "/start");
                var answer = fake.signIn(start.header("Location"), Map.of()).replace(provider, other);

                assertRefused(browser.get(answer), "ssoStateLost");
            }
        }

        @Test
        void that_names_another_issuer_is_refused() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start");

            assertRefused(
                    browser.get(fake.signIn(start.header("Location"), Map.of("iss", "https://elsewhere.example"))),
                    "ssoNotProven");
        }

        @Test
        void that_says_no_is_told() {
            var browser = new Browser(port);
            var start = browser.get(WAYS + "/" + provider + "/start");
            var state = com.nimbusds.oauth2.sdk.util.URLUtils.parseParameters(
                            URI.create(start.header("Location")).getRawQuery())
                    .get("state")
                    .getFirst();

            var no = WAYS + "/" + provider + "/callback?error=access_denied&iss=" + fake.issuer() + "&state=" + state;

            assertRefused(browser.get(no), "ssoDenied");
        }
    }
}
