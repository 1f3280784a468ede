package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;
import javax.xml.crypto.dsig.DigestMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.http.FakeSaml.Said;
import shuke.support.MovableClock;

@WholeServer
class SamlSignInTest {
    private static final String ALL = "/api/v1/identity-providers";
    private static final String WAYS = "/api/v1/sign-in/providers/";
    private static final FakeSaml FAKE = fake();

    private final MovableClock clock;
    private final int port;
    private final Browser anna;
    private final String maria;
    private final Browser browser;
    private String provider;
    private String request;

    SamlSignInTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.maria = cast.add("Maria", "salesperson");
        this.browser = new Browser(port);
    }

    private static FakeSaml fake() {
        try {
            return new FakeSaml();
        } catch (IOException | GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void somebody_is_on_her_way() throws IOException {
        var added = anna.post(ALL, """
                {"name":"Company","address":"http://localhost:%d",
                 "saml":{"entityId":"%s","signInAddress":"https://provider.example/sso","certificates":["%s"]}}
                """.formatted(port, FakeSaml.ENTITY, FAKE.certificate()));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        provider = added.text("/id");
        FAKE.signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
        FAKE.digest = DigestMethod.SHA256;
        request = FakeSaml.requestOf(
                browser.get(WAYS + provider + "/start?next=/o/contact").header("Location"));
    }

    @AfterEach
    void nothing_is_left() {
        anna.delete(ALL + "/" + provider);
    }

    private Said said() {
        var here = "http://localhost:" + port + WAYS + provider;
        return Said.of(here + "/metadata", here + "/acs", request, "subject of " + maria, maria, clock.instant());
    }

    /** As the provider's page does, from another site. */
    private Answer bring(String xml) {
        var form = "SAMLResponse=" + URLEncoder.encode(FakeSaml.base64(xml), StandardCharsets.UTF_8);
        return new Browser(port)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(WAYS + provider + "/acs", HttpRequest.BodyPublishers.ofString(form));
    }

    private void assertNotBelieved(String xml) {
        var answer = bring(xml);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/sign-in?problem=ssoNotProven");
    }

    private void assertNotBelieved(UnaryOperator<Said> wrong) {
        assertNotBelieved(FAKE.signedAssertion(wrong.apply(said())));
    }

    @Nested
    class whoever_the_provider_signs_for {
        @Test
        void comes_in_by_a_signed_assertion() {
            var end = browser.get(bring(FAKE.signedAssertion(said())).header("Location"));

            assertThat(end.header("Location")).isEqualTo("/o/contact");
            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(maria);
        }

        @Test
        void comes_in_by_a_signed_response() {
            browser.get(bring(FAKE.signedResponse(said())).header("Location"));

            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(maria);
        }

        @Test
        void has_to_be_the_one_who_asked() {
            var ticket = bring(FAKE.signedAssertion(said())).header("Location");

            var thief = new Browser(port).get(ticket);

            assertThat(thief.header("Location")).startsWith("/sign-in?problem=ssoStateLost");
            assertThat(thief.cookies()).noneMatch(cookie -> cookie.startsWith("SHUKE_SESSION"));
        }

        @Test
        void has_to_have_asked_for_this_answer() {
            var ticket = bring(FAKE.signedAssertion(said().request("_another"))).header("Location");

            assertThat(browser.get(ticket).header("Location")).startsWith("/sign-in?problem=ssoStateLost");
        }

        @Test
        void brings_an_answer_once() {
            var xml = FAKE.signedAssertion(said());
            bring(xml);

            assertThat(bring(xml).header("Location")).startsWith("/sign-in?problem=ssoStateLost");
        }
    }

    @Nested
    class an_answer_is_not_believed {
        @Test
        void without_a_signature() {
            assertNotBelieved(FakeSaml.response(FakeSaml.assertion(said())));
        }

        @Test
        void signed_by_somebody_else() {
            assertNotBelieved(fake().signedAssertion(said()));
        }

        @Test
        void changed_after_it_was_signed() {
            assertNotBelieved(FAKE.signedAssertion(said()).replace(maria, "anna@example.com"));
        }

        @Test
        void signed_the_old_way() {
            FAKE.signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
            assertNotBelieved(FAKE.signedAssertion(said()));
        }

        @Test
        void with_a_digest_of_the_old_way() {
            FAKE.digest = DigestMethod.SHA1;
            assertNotBelieved(FAKE.signedAssertion(said()));
        }

        @Test
        void from_another_issuer() {
            assertNotBelieved(said -> said.issuer("https://elsewhere.example"));
        }

        @Test
        void for_another_audience() {
            assertNotBelieved(said -> said.audience("https://elsewhere.example"));
        }

        @Test
        void for_another_recipient() {
            assertNotBelieved(said -> said.recipient("https://elsewhere.example/acs"));
        }

        @Test
        void that_nobody_asked_for() {
            assertNotBelieved(said -> said.request(""));
        }

        @Test
        void that_is_too_old() {
            assertNotBelieved(said -> said.until(clock.instant().minusSeconds(600)));
        }

        @Test
        void that_is_not_even_xml() {
            assertNotBelieved("hello");
        }
    }

    /** Somebody has a signed answer of her own and hangs words of hers around it (Somorovsky et al., USENIX Security 2012). */
    @Nested
    class a_wrapped_signature {
        private final String theirs = FakeSaml.assertion(said0());

        private Said said0() {
            return Said.of("x", "x", "x", "x", "administrator@example.com", clock.instant());
        }

        private String own() {
            return FAKE.signedAssertion(said());
        }

        private String assertionOf(String xml) {
            return xml.substring(xml.indexOf("<saml:Assertion"), xml.indexOf("</saml:Assertion>") + 17);
        }

        @Test
        void beside_another_assertion_does_not_count() {
            var own = own();
            assertNotBelieved(own.replace(assertionOf(own), theirs + assertionOf(own)));
            assertNotBelieved(own.replace(assertionOf(own), assertionOf(own) + theirs));
        }

        @Test
        void deep_inside_another_assertion_does_not_count() {
            var own = own();
            var around = theirs.replace("</saml:Assertion>", assertionOf(own) + "</saml:Assertion>");
            assertNotBelieved(own.replace(assertionOf(own), around));
        }

        @Test
        void put_aside_in_extensions_does_not_count() {
            var own = own();
            var aside = "<samlp:Extensions>" + assertionOf(own) + "</samlp:Extensions>";
            assertNotBelieved(own.replace(assertionOf(own), aside + theirs));
        }

        @Test
        void taken_over_by_another_assertion_does_not_count() {
            var own = own();
            var signature = own.substring(own.indexOf("<Signature"), own.indexOf("</Signature>") + 12);
            var bare = assertionOf(own).replace(signature, "");
            var kept = signature.replace("</Signature>", "<Object>" + bare + "</Object></Signature>");
            var taken = theirs.replace("<saml:Issuer>", kept + "<saml:Issuer>");
            assertNotBelieved(own.replace(assertionOf(own), taken));
        }

        @Test
        void of_an_element_whose_id_stands_twice_does_not_count() {
            var own = own();
            var id = assertionOf(own).replaceFirst("(?s).*? ID=\"([^\"]+)\".*", "$1");
            var twin = "<samlp:Extensions ID=\"" + id + "\"/>";
            assertNotBelieved(own.replace("<samlp:Status>", twin + "<samlp:Status>"));
        }

        @Test
        void with_a_comment_in_the_name_does_not_cut_it() {
            var own = own();
            var commented = own.replace("subject of ", "subject<!-- --> of ");

            browser.get(bring(commented).header("Location")); // canonical XML has no comments, so the signature holds

            assertThat(browser.get("/api/v1/session").text("/user/email")).isEqualTo(maria);
            browser.delete("/api/v1/session");
        }
    }

    @Nested
    class xml {
        @Test
        void that_asks_for_a_file_is_not_read() {
            assertNotBelieved("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + FAKE.signedAssertion(said()).replace("subject of ", "&x;"));
        }

        @Test
        void that_grows_without_end_is_not_read() {
            assertNotBelieved("""
                    <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                    <r>&c;</r>
                    """);
        }
    }

    @Test
    void whoever_sets_the_provider_up_finds_what_it_needs_to_know() {
        var metadata = new Browser(port).get(WAYS + provider + "/metadata");

        assertThat(metadata.status()).isEqualTo(200);
        assertThat(metadata.raw().body())
                .contains("entityID=\"http://localhost:" + port + WAYS + provider + "/metadata\"")
                .contains("Location=\"http://localhost:" + port + WAYS + provider + "/acs\"");
        assertThat(anna.post(ALL + "/" + provider + "/trial", "").text("/passed"))
                .isEqualTo("true");
    }
}
