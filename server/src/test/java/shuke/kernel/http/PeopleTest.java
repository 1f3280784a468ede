package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class PeopleTest {
    private final int port;
    private final Browser anna;
    private final Browser sam;

    PeopleTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    private static String address() {
        return "eve@" + UUID.randomUUID() + ".example";
    }

    @Nested
    class an_administrator {
        @Test
        void adds_somebody_with_team_and_manager_who_can_sign_in_at_once() {
            var team = "Team " + UUID.randomUUID();
            var email = address();
            assertThat(anna.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(team))
                            .status())
                    .isEqualTo(201);
            var manager = sam.get("/api/v1/me").text("/email");

            var added = anna.post("/api/v1/users", """
                    {"name": "Eve Lin", "email": "%s", "password": "a long enough one", "role": "serviceAgent",
                     "team": "%s", "manager": "%s"}""".formatted(email, team, manager));

            assertThat(added.status()).isEqualTo(201);
            assertThat(added.text("/role")).isEqualTo("serviceAgent");
            assertThat(added.text("/team/id")).isNotEmpty();
            assertThat(added.text("/manager/id"))
                    .isEqualTo(sam.get("/api/v1/me").text("/id"));
            assertThat(new Browser(port)
                            .signIn(email, "a long enough one")
                            .get("/api/v1/me")
                            .text("/name"))
                    .isEqualTo("Eve Lin");
        }

        @Test
        void is_told_everything_that_is_wrong_and_nobody_is_added() {
            var email = address();

            var answer = anna.post("/api/v1/users", """
                    {"name": "Eve", "email": "%s", "password": "short", "role": "wizard"}""".formatted(email));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()
                            .at("/problems")
                            .valueStream()
                            .map(it -> it.at("/code").asString()))
                    .contains("passwordTooShort", "unknownRole");
            assertThat(anna.get("/api/v1/users?limit=200").raw().body()).doesNotContain(email);
        }

        @Test
        void changes_a_password_and_the_old_sessions_end() {
            var email = address();
            var id = anna.post("/api/v1/users", """
                    {"name": "Eve", "email": "%s", "password": "a long enough one", "role": "marketer"}""".formatted(email)).text("/id");
            var eve = new Browser(port).signIn(email, "a long enough one");

            assertThat(anna.patch("/api/v1/users/" + id, "{\"password\":\"another long one\"}")
                            .status())
                    .isEqualTo(200);

            assertThat(eve.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(new Browser(port)
                            .signIn(email, "another long one")
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void switches_somebody_off_and_she_is_out() {
            var email = address();
            var id = anna.post("/api/v1/users", """
                    {"name": "Eve", "email": "%s", "password": "a long enough one", "role": "marketer"}""".formatted(email)).text("/id");
            var eve = new Browser(port).signIn(email, "a long enough one");

            anna.patch("/api/v1/users/" + id, "{\"active\":false}");

            assertThat(eve.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Nested
    class somebody_else {
        @Test
        void sees_people_and_teams_but_changes_neither() {
            assertThat(sam.get("/api/v1/users").status()).isEqualTo(200);
            assertThat(sam.get("/api/v1/teams").status()).isEqualTo(200);
            assertThat(sam.post("/api/v1/users", "{}").text("/code")).isEqualTo("forbidden");
            assertThat(sam.patch("/api/v1/users/" + UUID.randomUUID(), "{}").status())
                    .isEqualTo(403);
            assertThat(sam.post("/api/v1/teams", "{}").text("/code")).isEqualTo("forbidden");
        }

        @Test
        void changes_how_she_likes_it() {
            var answer = sam.patch(
                    "/api/v1/me",
                    "{\"language\":\"zh-CN\",\"theme\":\"dark\",\"timeZone\":\"Asia/Shanghai\",\"name\":\"Sam Li\"}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/theme")).isEqualTo("dark");
            assertThat(answer.text("/timeZone")).isEqualTo("Asia/Shanghai");
            assertThat(sam.get("/api/v1/me").text("/name")).isEqualTo("Sam Li");
            assertThat(sam.get("/api/v1/nothing").text("/title")).isEqualTo("未找到");
        }

        @Test
        void is_told_everything_that_is_wrong_with_it() {
            var answer = sam.patch(
                    "/api/v1/me", "{\"language\":\"fr\",\"theme\":\"loud\",\"timeZone\":\"Moon\",\"name\":\"\"}");

            assertThat(answer.body()
                            .at("/problems")
                            .valueStream()
                            .map(it -> it.at("/field").asString()))
                    .containsExactlyInAnyOrder("language", "theme", "timeZone", "name");
        }
    }

    @Test
    void the_seven_roles_have_names_in_both_languages() {
        var roles =
                sam.with("Accept-Language", "zh").get("/api/v1/roles").body().at("/items");

        assertThat(roles.valueStream().map(role -> role.at("/name").asString()))
                .contains(
                        "salesperson",
                        "salesManager",
                        "serviceAgent",
                        "marketer",
                        "dataSteward",
                        "executive",
                        "administrator");
        assertThat(roles.at("/0/label").asString()).isEqualTo("销售");
    }
}
