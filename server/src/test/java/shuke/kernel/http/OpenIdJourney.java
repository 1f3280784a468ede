package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider that vouches for Maria, set up by Anna, and the way there and back. */
final class OpenIdJourney {
    static final String ALL = "/api/v1/identity-providers";
    static final String WAYS = "/api/v1/sign-in/providers";

    final Browser anna;
    final String maria;
    private final int port;

    OpenIdJourney(Cast cast, int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.maria = cast.add("Maria", "salesperson");
    }

    FakeOpenId provider() throws IOException {
        return new FakeOpenId().saying(is("somebody", maria));
    }

    void forget() {
        anna.get(ALL)
                .body()
                .path("items")
                .forEach(it -> anna.delete(ALL + "/" + it.path("id").asString()));
    }

    String added(FakeOpenId at, String more) {
        var answer = anna.post(ALL, form(at.issuer(), more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    String form(String issuer, String more) {
        return """
                {"name":"Company","address":"http://localhost:%d","secret":"%s",%s
                 "openId":{"issuer":"%s","clientId":"shuke"}}
                """.formatted(port, FakeOpenId.SECRET, more, issuer);
    }

    static UnaryOperator<JWTClaimsSet.Builder> is(String subject, String email) {
        return claims -> claims.subject(subject).claim("email", email).claim("name", "Maria Musterfrau");
    }

    /** All the way there and back. */
    static Answer through(Browser browser, String provider, FakeOpenId fake) {
        var start = browser.get(WAYS + "/" + provider + "/start?next=/o/contact");
        return browser.get(fake.signIn(start.header("Location"), Map.of()));
    }

    static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/sign-in?problem=" + code);
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("SHUKE_SESSION"));
    }
}
