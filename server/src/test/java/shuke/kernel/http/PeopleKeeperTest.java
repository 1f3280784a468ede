package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever looks after people without being an administrator reaches no further by it. */
@WholeServer
class PeopleKeeperTest {
    private final Keeper here;
    private final Browser ada;

    PeopleKeeperTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.here = new Keeper(cast, port);
        this.ada = here.ada;
    }

    @AfterEach
    void people_leave_the_role_and_it_goes() {
        here.close();
    }

    @Nested
    class who_looks_after_people {
        @Test
        void adds_invites_and_moves_those_who_may_no_more_than_she() {
            var kay = here.keeper("\"users\"");

            var added = kay.post("/api/v1/users", here.form("salesperson"));
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
            var kay = here.keeper("\"users\"");
            var sam = here.colleague("salesperson");

            for (var further : new String[] {"administrator", "executive", "dataSteward", "salesManager"}) {
                assertThat(kay.post("/api/v1/users", here.form(further)).text("/code"))
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
            var kay = here.keeper("\"users\"");
            var boss = here.colleague("administrator");
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
            assertThat(kay.post(users + "/hand-over", "{\"to\":\"%s\"}".formatted(here.person("salesperson")))
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
            var kay = here.keeper("\"users\"");
            var elsewhere = here.team("Elsewhere");
            var pat = here.into(here.person("salesperson"), elsewhere);
            var users = "/api/v1/users/" + pat;
            var me = kay.get("/api/v1/me").text("/id");

            assertThat(kay.patch(users, "{\"team\":\"%s\"}".formatted(here.team()))
                            .text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch(users, "{\"manager\":\"%s\"}".formatted(me)).text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch(users, "{\"email\":\"mine@shuke.example\"}").text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.post(users + "/link", "{}").text("/code")).isEqualTo("personBeyond");
            assertThat(kay.post(users + "/hand-over", "{\"to\":\"%s\"}".formatted(here.colleague("salesperson")))
                            .text("/code"))
                    .isEqualTo("personBeyond");
            assertThat(kay.patch("/api/v1/teams/" + elsewhere, "{\"parent\":\"%s\"}".formatted(here.team()))
                            .text("/code"))
                    .isEqualTo("teamBeyond");
            var colleague = here.colleague("salesperson");
            assertThat(kay.patch("/api/v1/users/" + colleague, "{\"team\":\"%s\"}".formatted(elsewhere))
                            .text("/code"))
                    .isEqualTo("teamBeyond");
            assertThat(kay.post("/api/v1/users", here.form("salesperson", elsewhere))
                            .text("/code"))
                    .isEqualTo("teamBeyond");
        }

        @Test
        void does_not_decide_about_her_own_place_nor_hand_records_to_herself() {
            var kay = here.keeper("\"users\"");
            var me = kay.get("/api/v1/me").text("/id");
            var sam = here.colleague("salesperson");

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
}
