package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which apps there are, and who may say so. */
@WholeServer
class AppsTest {
    private static final String APPS = "/api/v1/apps";
    private static final String TILL =
            "{\"name\": \"Till\", \"redirects\": [\"https://till.example/back\"], \"scopes\": [\"read:contact\"]}";

    private final int port;
    private final Cast cast;
    private final Browser anna;

    AppsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.cast = cast;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
    }

    private Browser in(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    @Nested
    class an_app {
        @Test
        void is_registered_with_a_secret_that_is_told_once() {
            var made = anna.post(APPS, TILL);

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(made.text("/secret")).startsWith("shuke_secret_").hasSizeGreaterThan(40);
            assertThat(anna.get(APPS).raw().body()).contains(made.text("/id")).doesNotContain(made.text("/secret"));
        }

        @Test
        void has_none_where_it_could_not_keep_it() {
            var made = anna.post(APPS, TILL.replace("{\"name\"", "{\"confidential\": false, \"name\""));

            assertThat(made.body().path("secret").isNull()).isTrue();
            assertThat(anna.post(APPS + "/" + made.text("/id") + "/secret", "{}")
                            .text("/code"))
                    .isEqualTo("appPublic");
        }

        @Test
        void keeps_what_is_not_named_in_a_change() {
            var made = anna.post(APPS, TILL);
            var path = APPS + "/" + made.text("/id");

            var changed = anna.patch(path, "{\"name\": \"Kiosk\"}");

            assertThat(changed.text("/name")).isEqualTo("Kiosk");
            assertThat(changed.body().path("scopes").toString()).isEqualTo("[\"read:contact\"]");
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
            assertThat(anna.with("If-Match", "\"1\"")
                            .patch(path, "{\"name\": \"x\"}")
                            .status())
                    .isEqualTo(409);
        }

        @Test
        void is_of_the_kind_that_it_was_made_as() {
            var path = APPS + "/" + anna.post(APPS, TILL).text("/id");

            assertThat(anna.patch(path, "{\"confidential\": false}").text("/code"))
                    .isEqualTo("appKindStays");
        }

        @Test
        void goes_for_good() {
            var path = APPS + "/" + anna.post(APPS, TILL).text("/id");

            assertThat(anna.delete(path).status()).isEqualTo(204);
            assertThat(anna.get(path).status()).isEqualTo(404);
        }

        @Test
        void stands_in_the_log_with_what_was_said_of_it() {
            var made = anna.post(APPS, TILL);

            var log = anna.get("/api/v1/audit?object=app&record=" + made.text("/id"));
            assertThat(log.raw().body()).contains("defined").contains("https://till.example/back");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"redirects\": [\"https://a.example\"], \"scopes\": [\"read\"]}                               | appText",
                "{\"name\": \"x\", \"redirects\": [\"http://a.example\"], \"scopes\": [\"read\"]}               | appRedirect",
                "{\"name\": \"x\", \"redirects\": \"https://a.example\", \"scopes\": [\"read\"]}                | appList",
                "{\"name\": \"x\", \"redirects\": [\"https://a.example\"]}                                      | required",
                "{\"name\": \"x\", \"redirects\": [\"https://a.example\"], \"scopes\": [\"nonsense\"]}          | unknownScope",
                "{\"name\": \"x\", \"redirects\": [\"https://a.example\"], \"scopes\": [\"read\", \"read:task\"]} | scopesMixed",
                "{\"name\": \"x\", \"redirects\": [\"https://a.example\"], \"scopes\": [\"read\"], \"roles\": [\"nobody\"]} | appRole",
                "{\"name\": \"x\", \"scopes\": [\"read\"]}                                                      | appWithoutUse",
                "{\"name\": \"x\", \"scopes\": [\"read\"], \"serviceUser\": \"nobody@x.example\"}               | unknownUser",
                "{\"name\": \"x\", \"redirects\": [\"https://a.example\"], \"scopes\": [\"read\"], \"on\": 1}   | appFlag"
            })
    void is_told_what_is_wrong(String said, String code) {
        var refused = anna.post(APPS, said);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("\"" + code + "\"");
    }

    @Nested
    class whoever_has_the_function {
        private String role() {
            var name = "keeper" + UUID.randomUUID().toString().substring(0, 6);
            var made = anna.post("/api/v1/roles", """
                    {"name": "%s", "label": "x", "functions": ["apps"], "objects": {"*": {"read": "own"}}}""".formatted(name));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return name;
        }

        @Test
        void looks_after_apps() {
            var kay = in("Kay", role());

            assertThat(kay.post(APPS, TILL).status()).isEqualTo(201);
            assertThat(kay.get(APPS).status()).isEqualTo(200);
        }

        @Test
        void has_none_act_as_somebody_whom_she_does_not_look_after() {
            var kay = in("Kay", role());
            var me = anna.get("/api/v1/me").text("/id");
            var asAnna = "{\"name\": \"x\", \"scopes\": [\"admin\"], \"serviceUser\": \"%s\"}".formatted(me);

            assertThat(kay.post(APPS, asAnna).status()).isEqualTo(403);
            var path = APPS + "/" + anna.post(APPS, asAnna).text("/id");
            assertThat(kay.post(path + "/secret", "{}").status()).isEqualTo(403);
            assertThat(kay.patch(path, "{\"name\": \"y\"}").status()).isEqualTo(403);
            assertThat(kay.delete(path).status()).isEqualTo(403);
        }
    }
}
