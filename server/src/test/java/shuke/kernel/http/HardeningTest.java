package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an attacker sees and sends. */
@WholeServer
class HardeningTest {
    private final int port;
    private final Browser ada;
    private final Browser sam;
    private final Browser stranger;

    HardeningTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.stranger = new Browser(port);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Nested
    class every_answer {
        private void isGuarded(Answer answer) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Referrer-Policy")).isNotEmpty();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }

        @Test
        void tells_browsers_what_they_may_do_with_it() {
            isGuarded(ada.get("/api/v1/me"));
            isGuarded(ada.get("/api/v1/records/contact"));
            isGuarded(stranger.get("/api/v1/me"));
            isGuarded(ada.get("/api/v1/no/such/thing"));
            isGuarded(ada.post("/api/v1/records/contact", "{"));
            isGuarded(stranger.get("/health"));
            isGuarded(stranger.get("/error"));
        }

        @Test
        void of_the_api_is_kept_by_nobody() {
            assertThat(ada.get("/api/v1/records/contact").header("Cache-Control"))
                    .contains("no-store");
            assertThat(ada.get("/api/v1/no/such/thing").header("Cache-Control")).contains("no-store");
        }

        @Test
        void says_nothing_of_our_insides() {
            for (var path : new String[] {
                "/api/v1/records/contact?filter=" + "(".repeat(500),
                "/api/v1/records/contact/" + "%00",
                "/api/v1/records/contact?limit=x",
                "/api/v1/records/no'--"
            }) {
                var answer = ada.get(path);
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.raw().body()).doesNotContain("Exception", "org.", "jooq", "select ", "\tat ");
            }
        }
    }

    @Nested
    class a_request {
        @Test
        void with_headers_without_end_is_refused() throws IOException {
            var answer =
                    raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "Tomcat");
        }

        @Test
        void that_is_no_http_learns_nothing() throws IOException {
            assertThat(raw("HELLO\r\n\r\n")).doesNotContain("Tomcat", "Exception", "Apache");
        }

        @Test
        void with_json_as_deep_as_it_likes_is_refused() {
            assertThat(ada.post(
                                    "/api/v1/records/contact/query",
                                    "{\"filter\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void to_trace_or_to_connect_is_refused() throws IOException {
            for (var method : new String[] {"TRACE", "CONNECT", "BREW"}) {
                assertThat(raw(method + " /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                        .containsPattern("^HTTP/1.1 (4..|501)")
                        .doesNotContain("Tomcat", "Exception");
            }
        }
    }

    @Nested
    class how_often_somebody_calls {
        @Test
        void is_told_with_every_answer() {
            var answer = sam.get("/api/v1/me");

            assertThat(Integer.parseInt(answer.header("RateLimit-Limit"))).isPositive();
            assertThat(Integer.parseInt(answer.header("RateLimit-Remaining")))
                    .isLessThan(Integer.parseInt(answer.header("RateLimit-Limit")));
            assertThat(answer.header("RateLimit-Reset")).isEqualTo("0");
        }
    }

    @Nested
    class what_is_built_in {
        @Test
        void is_told_to_administrators_and_nobody_else() {
            assertThat(ada.get("/api/v1/sbom/server").body().at("/components")).hasSizeGreaterThan(50);
            assertThat(sam.get("/api/v1/sbom/server").status()).isEqualTo(403);
            assertThat(ada.get("/api/v1/sbom/other").status()).isEqualTo(404);
        }
    }

    @Nested
    class what_somebody_may_not {
        @Test
        void is_noted_without_the_values_in_the_path() {
            sam.get("/api/v1/audit?actor=00000000-0000-0000-0000-00000000beef");
            var who = sam.get("/api/v1/me").text("/id");

            var noted = ada.get("/api/v1/audit?kind=refused&actor=" + who);

            assertThat(noted.body().at("/items/0/changes").toString()).contains("GET /api/v1/audit", "functionMissing");
            assertThat(noted.raw().body()).doesNotContain("beef");
        }

        @Test
        void does_not_fill_the_log_when_it_is_tried_again_and_again() {
            var who = sam.get("/api/v1/me").text("/id");
            for (var i = 0; i < 50; i++) sam.get("/api/v1/audit");

            assertThat(ada.get("/api/v1/audit?kind=refused&limit=200&actor=" + who)
                            .body()
                            .at("/items"))
                    .hasSizeLessThan(40);
        }
    }
}
