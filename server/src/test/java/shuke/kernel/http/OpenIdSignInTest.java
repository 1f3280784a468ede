package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

@WholeServer
class OpenIdSignInTest {
    private static final String ALL = "/api/v1/identity-providers";
    private static final String WAYS = "/api/v1/sign-in/providers";

    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final Browser anna;
    private final String maria;
    private FakeOpenId fake;
    private String provider;

    OpenIdSignInTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.maria = cast.add("Maria", "salesperson");
    }

    @BeforeEach
    void a_provider() throws IOException {
        fake = new FakeOpenId().saying(is("somebody", maria));
        provider = added(fake, "");
    }

    @AfterEach
    void nothing_is_left() {
        fake.close();
        anna.get(ALL)
                .body()
                .path("items")
                .forEach(it -> anna.delete(ALL + "/" + it.path("id").asString()));
    }

    private String added(FakeOpenId at, String more) {
        var answer = anna.post(ALL, form(at.issuer(), more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private String form(String issuer, String more) {
        return """
                {"name":"Company","address":"http://localhost:%d","secret":"%s",%s
                 "openId":{"issuer":"%s","clientId":"shuke"}}
                """.formatted(port, FakeOpenId.SECRET, more, issuer);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> is(String subject, String email) {
        return claims -> claims.subject(subject).claim("email", email).claim("name", "Maria Musterfrau");
    }

    /** All the way there and back. */
    private Answer through(Browser browser) {
        return through(browser, provider, fake);
    }

    private static Answer through(Browser browser, String provider, FakeOpenId fake) {
        var start = browser.get(WAYS + "/" + provider + "/start?next=/o/contact");
        return browser.get(fake.signIn(start.header("Location"), Map.of()));
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/sign-in?problem=" + code);
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("SHUKE_SESSION"));
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
            var id = added(fake, """
                    "newPeople":{"allowed":true,"role":"marketer"},
                    "groups":[{"group":"crm-service","role":"serviceAgent"}],
                    """);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("crm-service")));
            var browser = new Browser(port);

            through(browser, id, fake);

            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(email);
            assertThat(browser.get("/api/v1/session").text("/user/role")).isEqualTo("serviceAgent");
        }

        @Test
        void loses_the_role_when_she_leaves_the_group() {
            var id = added(fake, """
                    "newPeople":{"allowed":true,"role":"marketer"},
                    "groups":[{"group":"crm-service","role":"serviceAgent"}],
                    """);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("crm-service")));
            through(new Browser(port), id, fake);
            fake.saying(claims -> is("new", email).apply(claims).claim("groups", java.util.List.of("others")));
            var browser = new Browser(port);

            through(browser, id, fake);

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
                var other = added(second, "");
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

    @Nested
    class a_provider_is_set_up {
        @Test
        void by_administrators_only() {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);

            assertThat(sam.get(ALL).status()).isEqualTo(403);
            assertThat(sam.post(ALL, form(fake.issuer(), "")).status()).isEqualTo(403);
            assertThat(sam.delete(ALL + "/" + provider).status()).isEqualTo(403);
        }

        @Test
        void and_its_secret_is_told_nobody() {
            var answer = anna.get(ALL + "/" + provider);

            assertThat(answer.text("/hasSecret")).isEqualTo("true");
            assertThat(answer.raw().body()).doesNotContain(FakeOpenId.SECRET);
            assertThat(answer.text("/addresses/callback"))
                    .isEqualTo("http://localhost:" + port + WAYS + "/" + provider + "/callback");
        }

        @Test
        void and_changed_with_the_secret_staying() {
            var changed = anna.with("If-Match", "\"1\"")
                    .put(
                            ALL + "/" + provider,
                            form(fake.issuer(), "\"enabled\":false,")
                                    .replace("\"secret\"", "\"x\"")
                                    .replaceFirst("\"x\":\"[^\"]*\",", ""));
            anna.without("If-Match");

            assertThat(changed.text("/hasSecret")).as(changed.toString()).isEqualTo("true");
            assertThat(new Browser(port).get(WAYS).body().path("items").isEmpty())
                    .isTrue();
            assertRefused(new Browser(port).get(WAYS + "/" + provider + "/start"), "notFound");
        }

        @Test
        void and_its_secret_is_not_sent_to_another_server() {
            var elsewhere = form("https://elsewhere.example", "").replaceFirst("\"secret\":\"[^\"]*\",", "");

            assertThat(anna.put(ALL + "/" + provider, elsewhere).text("/problems/0/code"))
                    .isEqualTo("secretNeededAgain");
        }

        @Test
        void and_tried_out() {
            assertThat(anna.post(ALL + "/" + provider + "/trial", "").text("/passed"))
                    .isEqualTo("true");

            anna.put(ALL + "/" + provider, form(fake.issuer(), "").replace(FakeOpenId.SECRET, "a wrong one"));
            var wrong = anna.with("Accept-Language", "zh-CN").post(ALL + "/" + provider + "/trial", "");
            anna.without("Accept-Language");

            assertThat(wrong.text("/passed")).isEqualTo("false");
            assertThat(wrong.text("/problems/0")).contains("客户端 ID");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://provider.example",
                    "http://127.0.0.1:5432",
                    "file:///etc/passwd",
                    "https://somebody@localhost",
                    "ftp://localhost"
                })
        void with_no_address_that_is_not_for_the_web(String issuer) {
            assertThat(anna.post(ALL, form(issuer, "")).text("/problems/0/code"))
                    .isEqualTo("outboundAddressWrong");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://127.0.0.1:1", "https://10.0.0.1", "https://169.254.169.254", "https://[::1]:1"})
        void and_no_private_address_is_asked(String issuer) {
            var id = anna.post(ALL, form(issuer, "")).text("/id");

            var trial = anna.post(ALL + "/" + id + "/trial", "");

            assertThat(trial.text("/problems/0")).contains("may be spoken to");
        }

        @Test
        void with_every_mistake_told_at_once() {
            var wrong = """
                    {"address":"ftp://x","newPeople":{"role":"king"},"groups":[{"role":"queen","team":"no"}],"openId":{}}
                    """;

            assertThat(anna.post(ALL, wrong)
                            .body()
                            .path("problems")
                            .valueStream()
                            .map(it -> it.path("field").asString()))
                    .contains(
                            "name",
                            "address",
                            "newPeople.role",
                            "groups[0].group",
                            "groups[0].role",
                            "groups[0].team",
                            "openId.issuer",
                            "openId.clientId");
        }
    }
}
