package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Workspaces;

/** A workspace with nobody in it, which {@code localhost} leads to for as long as a test runs. */
@WholeServer
class SetUpTest {
    private static final String FORM = """
            {"name": "Wang Xiaoming", "email": "wang@shop.example", "password": "correct horse battery", "language": "zh-CN"}""";

    private final Workspaces workspaces;
    private final Workspace empty;
    private final Browser visitor;
    private final int port;

    SetUpTest(@Autowired Workspaces workspaces, @LocalServerPort int port) {
        this.workspaces = workspaces;
        this.port = port;
        this.empty = workspaces.add("s" + UUID.randomUUID().toString().substring(0, 8), List.of());
        this.visitor = new Browser(port);
    }

    @BeforeEach
    void lead() {
        workspaces.reach(empty, List.of("localhost"));
    }

    @AfterEach
    void lead_no_more() {
        workspaces.reach(empty, List.of());
    }

    @Test
    void the_first_visitor_becomes_administrator_and_is_in() {
        assertThat(visitor.get("/api/v1/setup").body().at("/needed").asBoolean())
                .isTrue();

        var answer = visitor.post("/api/v1/setup", FORM);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/user/role")).isEqualTo("administrator");
        assertThat(answer.text("/user/language")).isEqualTo("zh-CN");
        assertThat(visitor.get("/api/v1/me").text("/name")).isEqualTo("Wang Xiaoming");
        assertThat(visitor.get("/api/v1/setup").body().at("/needed").asBoolean())
                .isFalse();
    }

    @Test
    void the_second_one_is_refused() {
        visitor.post("/api/v1/setup", FORM);

        var answer = new Browser(port).post("/api/v1/setup", FORM.replace("wang@", "li@"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("setUpDone");
    }

    @Test
    void a_call_handed_on_by_a_proxy_is_not_from_this_machine() {
        var answer = visitor.with("X-Forwarded-For", "203.0.113.9").post("/api/v1/setup", FORM);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("onlyFromThisMachine");
    }

    @Test
    void a_poor_password_is_refused_and_the_set_up_stays_open() {
        var answer = visitor.post("/api/v1/setup", FORM.replace("correct horse battery", "Wang-Xiaoming"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("passwordIsName");
        assertThat(visitor.get("/api/v1/setup").body().at("/needed").asBoolean())
                .isTrue();
    }
}
