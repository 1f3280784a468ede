package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.base.Function;

/** Administration by people who are no administrators: each with one function, and none of them rises by it. */
@WholeServer
class DelegationTest {
    private final Keeper here;
    private final Browser ada;

    DelegationTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.here = new Keeper(cast, port);
        this.ada = here.ada;
    }

    @AfterEach
    void people_leave_the_role_and_it_goes() {
        here.close();
    }

    @Nested
    class a_function {
        @Test
        void is_told_to_whoever_has_it() {
            var kay = here.keeper("\"schema\", \"audit\"");

            assertThat(kay.get("/api/v1/me").body().at("/functions").toString()).isEqualTo("[\"schema\",\"audit\"]");
            assertThat(kay.get("/api/v1/session").body().at("/user/functions").toString())
                    .isEqualTo("[\"schema\",\"audit\"]");
            assertThat(ada.get("/api/v1/me").body().at("/functions")).hasSameSizeAs(Function.values());
        }

        @Test
        void schema_changes_objects_and_nothing_else() {
            var kay = here.keeper("\"schema\"");
            var field = "x" + UUID.randomUUID().toString().substring(0, 8);

            var added = kay.post("/api/v1/objects/account/fields", """
                    {"name": "%s", "label": {"zh-CN": "备注", "en": "Remark"}, "type": "text"}""".formatted(field));

            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            assertThat(kay.delete("/api/v1/objects/account/fields/" + field).status())
                    .isBetween(200, 204);
            assertThat(kay.post("/api/v1/users", here.form("salesperson")).status())
                    .isEqualTo(403);
            assertThat(kay.patch("/api/v1/organisation", "{}").text("/code")).isEqualTo("functionMissing");
        }

        @Test
        void settings_changes_the_organisation_and_nothing_else() {
            var kay = here.keeper("\"settings\"");

            assertThat(kay.patch("/api/v1/organisation", "{}").status()).isEqualTo(200);
            assertThat(kay.patch("/api/v1/sign-in-policy", "{}").status()).isEqualTo(403);
            assertThat(kay.patch("/api/v1/objects/account", "{}").status()).isEqualTo(403);
        }

        @Test
        void security_and_audit_are_two() {
            var kay = here.keeper("\"security\"");

            assertThat(kay.get("/api/v1/sign-in-policy").status()).isEqualTo(200);
            assertThat(kay.patch("/api/v1/sign-in-policy", "{}").status()).isEqualTo(200);
            assertThat(kay.get("/api/v1/encryption").status()).isEqualTo(200);
            assertThat(kay.get("/api/v1/audit/retention").status()).isEqualTo(200);
            assertThat(kay.get("/api/v1/sbom/server").status()).isNotEqualTo(403);
            assertThat(kay.get("/api/v1/audit").status()).isEqualTo(403);
            assertThat(kay.get("/api/v1/identity-providers").text("/code")).isEqualTo("administratorsOnly");
        }
    }

    @Nested
    class who_makes_roles {
        private static String definition(String name, String rest) {
            return "{\"name\":\"%s\",\"label\":\"x\",%s}".formatted(name, rest);
        }

        @Test
        void makes_those_that_go_no_further_than_hers() {
            var kay = here.keeper("\"roles\"");
            var small = here.role + "s";

            var made = kay.post("/api/v1/roles", definition(small, """
                    "personal": "masked", "secret": "hidden", "objects": {"account": {"read": "own"}}"""));

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(kay.patch("/api/v1/roles/" + small, "{\"objects\":{\"account\":{\"read\":\"team\"}}}")
                            .status())
                    .isEqualTo(200);
            assertThat(kay.patch("/api/v1/roles/" + small, "{\"objects\":{\"account\":{\"read\":\"all\"}}}")
                            .text("/code"))
                    .isEqualTo("roleBeyond");
            assertThat(kay.patch("/api/v1/roles/" + small, "{\"functions\":[\"users\"]}")
                            .text("/code"))
                    .isEqualTo("roleBeyond");
            assertThat(kay.patch("/api/v1/roles/" + small, "{\"secret\":\"read\"}")
                            .text("/code"))
                    .isEqualTo("roleBeyond");
            assertThat(kay.delete("/api/v1/roles/" + small).status()).isEqualTo(204);
        }

        @Test
        void changes_neither_her_own_nor_one_that_goes_further() {
            var kay = here.keeper("\"roles\"");

            assertThat(kay.patch("/api/v1/roles/" + here.role, "{\"secret\":\"hidden\"}")
                            .text("/code"))
                    .isEqualTo("ownPlace");
            assertThat(kay.patch("/api/v1/roles/executive", "{\"secret\":\"masked\"}")
                            .text("/code"))
                    .isEqualTo("roleBeyond");
            assertThat(kay.delete("/api/v1/roles/dataSteward").text("/code")).isEqualTo("roleBeyond");
        }

        @Test
        void shares_by_rule_only_what_she_reaches_whole_and_asks_only_about_what_she_reads() {
            var kay = here.keeper("\"roles\"");
            var rule = """
                    {"name": "r", "object": "%s", "from": {"condition": "%s"}, "with": {"role": "marketer"}, "edit": %s}""";

            assertThat(kay.post("/api/v1/sharing-rules", rule.formatted("account", "name == 'x'", false))
                            .text("/code"))
                    .isEqualTo("ruleBeyond");
            assertThat(kay.post("/api/v1/sharing-rules", rule.formatted("ticket", "subject == 'x'", true))
                            .text("/code"))
                    .isEqualTo("ruleBeyond");
            var made = kay.post("/api/v1/sharing-rules", rule.formatted("ticket", "subject == 'x'", false));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(kay.delete("/api/v1/sharing-rules/" + made.text("/id")).status())
                    .isEqualTo(204);
        }
    }
}
