package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.Neighbours.pathOf;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token never does more than it was made for, nor than its person may by now. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenLimitsTest {
    private final Cast cast;
    private final int port;
    private final Browser ada;
    private final Browser nora;
    private final String norasAccount;

    TokenLimitsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        var here = new Neighbours(cast, port);
        this.ada = here.ada;
        this.nora = here.nora;
        this.norasAccount = here.norasAccount;
    }

    @Nested
    class a_token {
        private Browser token(Browser by, String scope, String more) {
            var made = by.post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"%s\"]%s}".formatted(scope, more));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
        }

        @Test
        void for_work_does_not_administer_whoever_it_stands_for() {
            var robot = token(ada, "write", "");

            assertThat(robot.post("/api/v1/records/account", "{\"name\":\"By a robot\"}")
                            .status())
                    .isEqualTo(201);
            for (var path : new String[] {
                "/api/v1/roles",
                "/api/v1/sharing-rules",
                "/api/v1/organisation/rates",
                "/api/v1/encryption/rotation",
                "/api/v1/audit/verification",
                "/api/v1/users",
                "/api/v1/tokens",
                "/api/v1/objects",
                "/api/v1/schema/apply"
            }) assertThat(robot.post(path, "{}").text("/code")).as(path).isEqualTo("scopeMissing");
            assertThat(robot.patch("/api/v1/organisation", "{}").text("/code")).isEqualTo("scopeMissing");
            assertThat(robot.put("/api/v1/audit/retention", "{}").text("/code")).isEqualTo("scopeMissing");
        }

        @Test
        void may_no_more_than_its_person_may_by_now() {
            var email = cast.add("Lou", "dataSteward");
            var lou = new Browser(port).signIn(email, Cast.PASSWORD);
            var robot = token(lou, "write", "");
            assertThat(robot.get(pathOf(norasAccount)).status()).isEqualTo(200);

            ada.patch("/api/v1/users/" + lou.get("/api/v1/me").text("/id"), "{\"role\":\"salesperson\"}");

            assertThat(robot.get(pathOf(norasAccount)).status()).isEqualTo(404);
            assertThat(robot.patch(pathOf(norasAccount), "{\"name\":\"x\"}").status())
                    .isEqualTo(404);
        }

        @Test
        void that_reads_changes_nothing() {
            var robot = token(nora, "read", "");

            assertThat(robot.patch(pathOf(norasAccount), "{\"name\":\"x\"}").text("/code"))
                    .isEqualTo("scopeMissing");
            assertThat(robot.post(pathOf(norasAccount) + "/shares", "{\"role\":\"marketer\"}")
                            .text("/code"))
                    .isEqualTo("scopeMissing");
            assertThat(robot.post("/api/v1/records/account/batch", "{\"changes\":[]}")
                            .text("/code"))
                    .isEqualTo("scopeMissing");
        }
    }
}
