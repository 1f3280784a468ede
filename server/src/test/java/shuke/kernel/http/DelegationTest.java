package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administration by people who are no administrators: each with one function, and none of them rises by it. */
@WholeServer
class DelegationTest {
    private final Cast cast;
    private final int port;
    private final Browser ada;
    private String role = "";
    private String kaysMail = "";
    private String team = "";

    DelegationTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
    }

    @BeforeEach
    void name_of_a_role() {
        role = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    @AfterEach
    void people_leave_the_role_and_it_goes() {
        cast.play(kaysMail, "executive");
        assertThat(ada.delete("/api/v1/roles/" + role).status()).isEqualTo(204);
    }

    /** Somebody who works as a salesperson does, with functions. */
    private Browser keeper(String functions) {
        var made = ada.post("/api/v1/roles", """
                {"name": "%s", "label": {"zh-CN": "管理", "en": "Keeper"}, "functions": [%s], "personal": "edit", "secret": "masked",
                 "objects": {"*": {"read": "team", "edit": "own", "can": ["create", "delete", "import", "export", "bulk", "assign"]},
                             "product": {"read": "all"}, "priceBook": {"read": "all"}, "priceBookEntry": {"read": "all"},
                             "campaign": {"read": "all"}, "segment": {"read": "all"}, "survey": {"read": "all"},
                             "surveyQuestion": {"read": "all"}, "article": {"read": "all"},
                             "ticket": {"read": "all", "edit": "own", "can": ["create", "assign"]},
                             "tag": {"read": "all", "edit": "all", "can": ["create"]}}}""".formatted(role, functions));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        kaysMail = cast.add("Kay", role);
        var kay = new Browser(port).signIn(kaysMail, Cast.PASSWORD);
        team = team("Team");
        into(kay.get("/api/v1/me").text("/id"), team);
        return kay;
    }

    private String team(String name) {
        var made = ada.post("/api/v1/teams", "{\"name\":\"%s %s\"}".formatted(name, UUID.randomUUID()));
        assertThat(made.status()).isEqualTo(201);
        return made.text("/id");
    }

    private String into(String person, String otherTeam) {
        var moved = ada.patch("/api/v1/users/" + person, "{\"team\":\"%s\"}".formatted(otherTeam));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        return person;
    }

    /** Somebody of the keeper's team. */
    private String colleague(String roleName) {
        return into(person(roleName), team);
    }

    private String person(String roleName) {
        var email = cast.add("Eve", roleName);
        return new Browser(port).signIn(email, Cast.PASSWORD).get("/api/v1/me").text("/id");
    }

    private String form(String roleName) {
        return """
                {"name": "Pat", "email": "pat@%s.example", "password": "a long enough one", "role": "%s", "team": "%s"}""".formatted(UUID.randomUUID(), roleName, team);
    }

    @Nested
    class a_function {
        @Test
        void is_told_to_whoever_has_it() {
            var kay = keeper("\"schema\", \"audit\"");

            assertThat(kay.get("/api/v1/me").body().at("/functions").toString()).isEqualTo("[\"schema\",\"audit\"]");
            assertThat(kay.get("/api/v1/session").body().at("/user/functions").toString())
                    .isEqualTo("[\"schema\",\"audit\"]");
            assertThat(ada.get("/api/v1/me").body().at("/functions")).hasSize(8);
        }

        @Test
        void schema_changes_objects_and_nothing_else() {
            var kay = keeper("\"schema\"");
            var field = "x" + UUID.randomUUID().toString().substring(0, 8);

            var added = kay.post("/api/v1/objects/account/fields", """
                    {"name": "%s", "label": {"zh-CN": "备注", "en": "Remark"}, "type": "text"}""".formatted(field));

            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            assertThat(kay.delete("/api/v1/objects/account/fields/" + field).status())
                    .isBetween(200, 204);
            assertThat(kay.post("/api/v1/users", form("salesperson")).status()).isEqualTo(403);
            assertThat(kay.patch("/api/v1/organisation", "{}").text("/code")).isEqualTo("functionMissing");
        }

        @Test
        void settings_changes_the_organisation_and_nothing_else() {
            var kay = keeper("\"settings\"");

            assertThat(kay.patch("/api/v1/organisation", "{}").status()).isEqualTo(200);
            assertThat(kay.patch("/api/v1/sign-in-policy", "{}").status()).isEqualTo(403);
            assertThat(kay.patch("/api/v1/objects/account", "{}").status()).isEqualTo(403);
        }

        @Test
        void security_and_audit_are_two() {
            var kay = keeper("\"security\"");

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
    class who_looks_after_people {
        @Test
        void adds_invites_and_moves_those_who_may_no_more_than_she() {
            var kay = keeper("\"users\"");

            var added = kay.post("/api/v1/users", form("salesperson"));
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            var id = added.text("/id");
            assertThat(kay.patch("/api/v1/users/" + id, "{\"password\":\"another long one\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(kay.post("/api/v1/users/" + id + "/link", "{}").status()).isEqualTo(201);
            assertThat(kay.get("/api/v1/users/" + id + "/sessions").status()).isEqualTo(200);
            assertThat(kay.post("/api/v1/users/" + id + "/deactivation", "{}").status())
                    .isEqualTo(204);
        }

        @Test
        void gives_no_role_that_goes_further_than_hers() {
            var kay = keeper("\"users\"");
            var sam = colleague("salesperson");

            for (var further : new String[] {"administrator", "executive", "dataSteward", "salesManager"}) {
                assertThat(kay.post("/api/v1/users", form(further)).text("/code"))
                        .as(further)
                        .isEqualTo("roleBeyond");
                assertThat(kay.patch("/api/v1/users/" + sam, "{\"role\":\"%s\"}".formatted(further))
                                .status())
                        .as(further)
                        .isEqualTo(403);
                assertThat(kay.patch("/api/v1/records/user/" + sam, "{\"role\":\"%s\"}".formatted(further))
                                .status())
                        .as(further)
                        .isEqualTo(403);
            }
            assertThat(ada.get("/api/v1/records/user/" + sam).body().toString()).contains("salesperson");
        }

        @Test
        void does_not_touch_people_who_may_more() {
            var kay = keeper("\"users\"");
            var boss = colleague("administrator");
            var users = "/api/v1/users/" + boss;

            assertThat(kay.patch(users, "{\"password\":\"another long one\"}").status())
                    .isEqualTo(403);
            assertThat(kay.patch(users, "{\"name\":\"Nobody\"}").status()).isEqualTo(403);
            assertThat(kay.post(users + "/link", "{}").status()).isEqualTo(403);
            assertThat(kay.delete(users + "/link").status()).isEqualTo(403);
            assertThat(kay.post(users + "/password-change", "{}").status()).isEqualTo(403);
            assertThat(kay.delete(users + "/second-factor").status()).isEqualTo(403);
            assertThat(kay.get(users + "/sessions").status()).isEqualTo(403);
            assertThat(kay.delete(users + "/sessions").status()).isEqualTo(403);
            assertThat(kay.post(users + "/deactivation", "{}").status()).isEqualTo(403);
            assertThat(kay.post(users + "/hand-over", "{\"to\":\"%s\"}".formatted(person("salesperson")))
                            .status())
                    .isEqualTo(403);
            assertThat(kay.delete("/api/v1/records/user/" + boss).status()).isEqualTo(403);
            assertThat(kay.post(
                                    "/api/v1/tokens",
                                    "{\"name\":\"t\",\"scopes\":[\"admin\"],\"user\":\"%s\"}".formatted(boss))
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void does_not_reach_further_by_moving_people_teams_and_ways_in() {
            var kay = keeper("\"users\"");
            var elsewhere = team("Elsewhere");
            var pat = into(person("salesperson"), elsewhere);
            var users = "/api/v1/users/" + pat;
            var me = kay.get("/api/v1/me").text("/id");

            assertThat(kay.patch(users, "{\"team\":\"%s\"}".formatted(team)).text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch(users, "{\"manager\":\"%s\"}".formatted(me)).text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch(users, "{\"email\":\"mine@shuke.example\"}").text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.post(users + "/link", "{}").text("/code")).isEqualTo("personBeyond");
            assertThat(kay.post(users + "/hand-over", "{\"to\":\"%s\"}".formatted(colleague("salesperson")))
                            .text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch("/api/v1/teams/" + elsewhere, "{\"parent\":\"%s\"}".formatted(team))
                            .text("/code"))
                    .isEqualTo("teamBeyond");
            var colleague = colleague("salesperson");
            assertThat(kay.patch("/api/v1/users/" + colleague, "{\"team\":\"%s\"}".formatted(elsewhere))
                            .text("/code"))
                    .isEqualTo("teamBeyond");
            team = elsewhere;
            assertThat(kay.post("/api/v1/users", form("salesperson")).text("/code"))
                    .isEqualTo("teamBeyond");
        }

        @Test
        void does_not_decide_about_her_own_place_nor_hand_records_to_herself() {
            var kay = keeper("\"users\"");
            var me = kay.get("/api/v1/me").text("/id");
            var sam = colleague("salesperson");

            assertThat(kay.patch("/api/v1/users/" + me, "{\"role\":\"salesperson\"}")
                            .text("/code"))
                    .isEqualTo("ownPlace");
            assertThat(kay.patch("/api/v1/users/" + me, "{\"manager\":\"%s\"}".formatted(sam))
                            .text("/code"))
                    .isEqualTo("ownPlace");
            assertThat(kay.post("/api/v1/users/" + sam + "/hand-over", "{\"to\":\"%s\"}".formatted(me))
                            .text("/code"))
                    .isEqualTo("ownPlace");
        }
    }

    @Nested
    class who_makes_roles {
        private static String definition(String name, String rest) {
            return "{\"name\":\"%s\",\"label\":\"x\",%s}".formatted(name, rest);
        }

        @Test
        void makes_those_that_go_no_further_than_hers() {
            var kay = keeper("\"roles\"");
            var small = role + "s";

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
            var kay = keeper("\"roles\"");

            assertThat(kay.patch("/api/v1/roles/" + role, "{\"secret\":\"hidden\"}")
                            .text("/code"))
                    .isEqualTo("ownPlace");
            assertThat(kay.patch("/api/v1/roles/executive", "{\"secret\":\"masked\"}")
                            .text("/code"))
                    .isEqualTo("roleBeyond");
            assertThat(kay.delete("/api/v1/roles/dataSteward").text("/code")).isEqualTo("roleBeyond");
        }

        @Test
        void shares_by_rule_only_what_she_reaches_whole_and_asks_only_about_what_she_reads() {
            var kay = keeper("\"roles\"");
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
