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

/** A workspace with one administrator, which {@code localhost} leads to for as long as a test runs. */
@WholeServer
class LastAdministratorTest {
    private final Workspaces workspaces;
    private final Workspace small;
    private final Browser wang;
    private String id = "";

    LastAdministratorTest(@Autowired Workspaces workspaces, @LocalServerPort int port) {
        this.workspaces = workspaces;
        this.small = workspaces.add("l" + UUID.randomUUID().toString().substring(0, 8), List.of());
        this.wang = new Browser(port);
    }

    @BeforeEach
    void setUp() {
        workspaces.reach(small, List.of("localhost"));
        wang.post("/api/v1/setup", """
                {"name": "Wang Xiaoming", "email": "wang@shop.example", "password": "correct horse battery"}""");
        wang.signIn("wang@shop.example", "correct horse battery");
        id = wang.get("/api/v1/me").text("/id");
    }

    @AfterEach
    void lead_no_more() {
        workspaces.reach(small, List.of());
    }

    private void stays(Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("lastAdministrator");
        assertThat(wang.get("/api/v1/me").text("/role")).isEqualTo("administrator");
    }

    @Test
    void can_be_neither_deactivated_nor_demoted_nor_deleted_whichever_way() {
        stays(wang.post("/api/v1/users/" + id + "/deactivation", "{}"));
        stays(wang.patch("/api/v1/users/" + id, "{\"active\":false}"));
        stays(wang.patch("/api/v1/users/" + id, "{\"role\":\"executive\"}"));
        stays(wang.patch("/api/v1/records/user/" + id, "{\"role\":\"executive\"}"));
        stays(wang.delete("/api/v1/records/user/" + id));
    }

    @Test
    void is_not_replaced_by_one_who_was_only_invited() {
        wang.post("/api/v1/users/invitations", """
                {"name": "Eve Lin", "email": "eve@shop.example", "role": "administrator"}""");

        stays(wang.patch("/api/v1/users/" + id, "{\"role\":\"executive\"}"));
    }

    @Test
    void may_go_once_there_is_another_one() {
        wang.post("/api/v1/users", """
                {"name": "Eve Lin", "email": "eve@shop.example", "password": "nine quiet harbours", "role": "administrator"}""");

        assertThat(wang.patch("/api/v1/users/" + id, "{\"role\":\"executive\"}").status())
                .isEqualTo(200);
    }
}
