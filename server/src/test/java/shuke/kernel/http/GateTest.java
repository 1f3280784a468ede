package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class GateTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final int port;
    private final Browser anna;

    GateTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
    }

    @Nested
    class a_write_by_cookie {
        @Test
        void needs_the_token_of_its_session() {
            var refused = anna.without("X-XSRF-TOKEN").post("/api/v1/teams", "{\"name\":\"North\"}");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("crossSite");
        }

        @Test
        void does_not_pass_with_the_token_of_another_session() {
            var stranger = new Browser(port);
            stranger.get("/api/v1/session");

            anna.with("X-XSRF-TOKEN", stranger.cookie("XSRF-TOKEN"));

            assertThat(anna.post("/api/v1/teams", "{\"name\":\"North\"}").status())
                    .isEqualTo(403);
        }

        @Test
        void passes_with_it() {
            assertThat(anna.post("/api/v1/teams", "{\"name\":\"North\"}").status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class without_a_proof {
        private final Browser nobody = new Browser(port);

        @Test
        void the_answer_is_401_in_the_language_asked_for() {
            var english = nobody.get("/api/v1/me");
            assertThat(english.status()).isEqualTo(401);
            assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(english.text("/detail")).isEqualTo("Please sign in.");
            assertThat(english.text("/type")).isEqualTo("urn:shuke:problem:unauthenticated");

            var chinese =
                    nobody.with("Accept-Language", "zh-TW,zh;q=0.9,en;q=0.8").get("/api/v1/me");
            assertThat(chinese.text("/title")).isEqualTo("未登录");
            assertThat(chinese.text("/detail")).isEqualTo("请先登录。");
            assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        }

        @Test
        void the_session_says_401_and_gives_the_cookie_all_the_same() {
            var answer = nobody.get("/api/v1/session");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.cookies()).anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="));
        }
    }

    @Nested
    class what_is_not_there {
        @Test
        void is_a_problem_under_the_api() {
            var answer = anna.get("/api/v1/nothing");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/code")).isEqualTo("notFound");
            assertThat(anna.post("/api/v1/nothing", "{}").status()).isEqualTo(404);
        }

        @Test
        void is_a_problem_among_the_assets() {
            assertThat(anna.get("/assets/gone-1234.js").status()).isEqualTo(404);
        }
    }

    @Nested
    class a_call_that_does_not_fit {
        @Test
        void by_method_says_which_do() {
            var answer = anna.delete("/api/v1/roles");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET");
        }

        @Test
        void by_media_type() {
            var answer = anna.with("Content-Type", "text/plain").post("/api/v1/teams", "North");

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.text("/detail")).contains("application/json");
        }

        @Test
        void by_format_accepted() {
            var answer = anna.with("Accept", "text/csv").get("/api/v1/roles");

            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.text("/code")).isEqualTo("notAcceptable");
        }

        @Test
        void by_the_type_of_a_parameter() {
            var answer = anna.get("/api/v1/users?limit=many");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/problems/0/field")).isEqualTo("limit");
        }
    }

    @Nested
    class a_body {
        private Answer post(String body) {
            return anna.post("/api/v1/teams", body);
        }

        @Test
        void that_is_not_json_is_told_where() {
            var answer = post("{\"name\":\n  oops}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/code")).isEqualTo("malformed");
            assertThat(answer.body().at("/line").asInt()).isEqualTo(2);
            assertThat(answer.raw().body()).doesNotContain("oops").doesNotContain("tools.jackson");
        }

        @Test
        void that_is_missing() {
            assertThat(post("").text("/code")).isEqualTo("bodyMissing");
        }

        @Test
        void with_something_behind_it() {
            assertThat(post("{\"name\":\"North\"} {}").status()).isEqualTo(400);
        }

        @Test
        void with_a_member_twice() {
            assertThat(post("{\"name\":\"North\",\"name\":\"South\"}").status()).isEqualTo(400);
        }

        @Test
        void with_an_unknown_member_is_told_which() {
            var answer = post("{\"name\":\"North\",\"colour\":\"red\"}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/problems/0/field")).isEqualTo("colour");
            assertThat(answer.text("/code")).isEqualTo("unknownMember");
        }

        @Test
        void with_a_value_of_the_wrong_kind_is_told_which() {
            var answer = post("{\"name\":{\"first\":\"North\"}}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/problems/0/field")).isEqualTo("name");
        }

        @Test
        void in_broken_utf_8() {
            var broken = "{\"name\":\"N?rth\"}".getBytes(StandardCharsets.ISO_8859_1);
            broken[10] = (byte) 0xC3;

            assertThat(anna.post("/api/v1/teams", BodyPublishers.ofByteArray(broken))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void nested_too_deep() {
            assertThat(post("{\"parent\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void with_a_number_of_a_million_digits() {
            assertThat(post("{\"name\":" + "9".repeat(1_000_000) + "}").status())
                    .isEqualTo(400);
        }

        @Test
        void with_a_string_of_three_million_letters() {
            assertThat(post("{\"name\":\"" + "n".repeat(3_000_000) + "\"}").status())
                    .isEqualTo(400);
        }

        @Test
        void of_more_than_ten_megabytes_is_refused_before_it_is_read() {
            var answer = post(" ".repeat(TEN_MEGABYTES + 1));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("/code")).isEqualTo("bodyTooLarge");
        }

        @Test
        void that_does_not_say_how_long_it_is_is_refused_at_ten_megabytes() {
            var blanks = " ".repeat(TEN_MEGABYTES + 1).getBytes(StandardCharsets.UTF_8);
            var unknownLength = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(blanks));

            assertThat(anna.post("/api/v1/teams", unknownLength).status()).isEqualTo(413);
        }
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        var answer = anna.get("/api/v1/me");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
