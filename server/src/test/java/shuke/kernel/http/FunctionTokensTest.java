package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token that was made for a function: it administers that, and nothing else. */
@WholeServer
class FunctionTokensTest {
    private final int port;
    private final Cast cast;
    private final TillProgram program;

    FunctionTokensTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.cast = cast;
        this.program = new TillProgram(cast, port);
    }

    @Test
    void reads_and_changes_what_belongs_to_it() {
        var keeper = program.token("function:webhooks", "read:product");

        var made = keeper.post(
                "/api/v1/webhooks",
                "{\"name\":\"ERP\",\"url\":\"https://erp.example/hook\",\"objects\":[\"product\"]}");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(keeper.get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(keeper.delete("/api/v1/webhooks/" + made.text("/id")).status())
                .isEqualTo(204);
        assertThat(program.token("function:audit").get("/api/v1/audit").status())
                .isEqualTo(200);
        assertThat(program.token("function:settings")
                        .patch("/api/v1/organisation", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void still_sees_only_the_objects_that_it_names() {
        var keeper = program.token("function:webhooks", "read:product");

        var refused = keeper.post(
                "/api/v1/webhooks", "{\"name\":\"x\",\"url\":\"https://erp.example/hook\",\"objects\":[\"account\"]}");

        assertThat(refused.raw().body()).contains("webhookObject");
        assertThat(keeper.get(TillProgram.RECORDS + "account").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/audit",
                "/api/v1/users/accounts",
                "/api/v1/roles",
                "/api/v1/tokens?everybody=true",
                "/api/v1/apps",
                "/api/v1/quality/policies/account",
                "/api/v1/encryption",
                "/api/v1/webhooks"
            })
    void reaches_no_other_administration(String path) {
        assertThat(program.token("function:settings").get(path).status()).isIn(403, 404);
        assertThat(program.token("write:contact").get(path).status()).isIn(403, 404);
    }

    @Test
    void never_does_what_its_person_may_not() {
        var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        var token = sam.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"function:audit\"]}")
                .text("/token");
        var hers = new Browser(port).with("Authorization", "Bearer " + token);

        assertThat(hers.get("/api/v1/audit").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"function:users", "function:roles", "function:security", "function:nonsense"})
    void is_not_made_for_what_would_lead_further(String scope) {
        var refused = program.anna.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"%s\"]}".formatted(scope));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("unknownScope");
    }
}
