package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.OpenIdJourney.ALL;
import static shuke.kernel.http.OpenIdJourney.WAYS;
import static shuke.kernel.http.OpenIdJourney.assertRefused;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a provider that speaks OpenID Connect is set up, and tried out. */
@WholeServer
class OpenIdProvidersTest {
    private final Cast cast;
    private final int port;
    private final OpenIdJourney journey;
    private final Browser anna;
    private FakeOpenId fake;
    private String provider;

    OpenIdProvidersTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.journey = new OpenIdJourney(cast, port);
        this.anna = journey.anna;
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

    @Nested
    class a_provider_is_set_up {
        @Test
        void by_administrators_only() {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);

            assertThat(sam.get(ALL).status()).isEqualTo(403);
            assertThat(sam.post(ALL, journey.form(fake.issuer(), "")).status()).isEqualTo(403);
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
                            journey.form(fake.issuer(), "\"enabled\":false,")
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
            var elsewhere = journey.form("https://elsewhere.example", "").replaceFirst("\"secret\":\"[^\"]*\",", "");

            assertThat(anna.put(ALL + "/" + provider, elsewhere).text("/problems/0/code"))
                    .isEqualTo("secretNeededAgain");
        }

        @Test
        void and_tried_out() {
            assertThat(anna.post(ALL + "/" + provider + "/trial", "").text("/passed"))
                    .isEqualTo("true");

            anna.put(ALL + "/" + provider, journey.form(fake.issuer(), "").replace(FakeOpenId.SECRET, "a wrong one"));
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
            assertThat(anna.post(ALL, journey.form(issuer, "")).text("/problems/0/code"))
                    .isEqualTo("outboundAddressWrong");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://127.0.0.1:1", "https://10.0.0.1", "https://169.254.169.254", "https://[::1]:1"})
        void and_no_private_address_is_asked(String issuer) {
            var id = anna.post(ALL, journey.form(issuer, "")).text("/id");

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
