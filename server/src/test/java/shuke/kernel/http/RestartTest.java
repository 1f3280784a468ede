package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.ShukeApplication;

@WholeServer
class RestartTest {
    private final Browser maria;

    RestartTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.maria = new Browser(port).signIn(cast.add("Maria", "salesperson"), Cast.PASSWORD);
    }

    @Test
    void a_session_is_known_to_a_program_that_started_later() {
        var later = new SpringApplicationBuilder(ShukeApplication.class).initializers(new WholeServerSettings());
        try (var program = later.run("--shuke.port=0")) {
            var port = program.getEnvironment().getProperty("local.server.port", Integer.class, 0);

            assertThat(maria.at(port).get("/api/v1/me").text("/name")).isEqualTo("Maria");
        }
    }
}
