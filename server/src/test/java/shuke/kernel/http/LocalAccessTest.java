package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.operation.LocalAccess;

@WholeServer
class LocalAccessTest {
    private final Cast cast;
    private final Browser commandLine;

    LocalAccessTest(@Autowired Cast cast, @Autowired LocalAccess access, @LocalServerPort int port) {
        this.cast = cast;
        this.commandLine = new Browser(port).with("Authorization", "Bearer " + access.token());
    }

    @Test
    void the_command_line_of_this_machine_is_an_administrator() {
        assertThat(commandLine.get("/api/v1/me").text("/role")).isEqualTo("administrator");
        assertThat(commandLine
                        .post("/api/v1/teams", "{\"name\":\"From the command line\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void it_says_whom_a_token_is_for() {
        var sam = cast.add("Sam", "salesperson");

        assertThat(commandLine
                        .post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"]}")
                        .text("/code"))
                .isEqualTo("required");
        assertThat(commandLine
                        .post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"],\"user\":\"%s\"}".formatted(sam))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_call_handed_on_by_a_proxy_is_not_from_this_machine() {
        var answer = commandLine.with("X-Forwarded-For", "203.0.113.9").get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
    }
}
