package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class DepartureTest {
    private final Cast cast;
    private final int port;
    private final Browser anna;
    private final String maria;
    private final Browser browser;
    private final String id;

    DepartureTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.maria = cast.add("Maria", "salesperson");
        this.browser = new Browser(port).signIn(maria, Cast.PASSWORD);
        this.id = browser.get("/api/v1/me").text("/id");
    }

    private Answer leave(String whom, String form) {
        return anna.post("/api/v1/users/" + whom + "/deactivation", form);
    }

    private Answer password() {
        return new Browser(port)
                .post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(maria, Cast.PASSWORD));
    }

    private Answer whenDone() {
        return Stream.generate(() -> anna.get("/api/v1/users/" + id + "/hand-over"))
                .limit(2_000)
                .filter(answer -> answer.text("/state").equals("done"))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class somebody_who_leaves {
        @Test
        void is_out_at_once_with_her_sessions_and_tokens() {
            var token = browser.post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"]}")
                    .text("/token");

            assertThat(leave(id, "{}").status()).isEqualTo(204);

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(password().text("/code")).isEqualTo("signInFailed");
            var program = new Browser(port).with("Authorization", "Bearer " + token);
            assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
            anna.post("/api/v1/users/" + id + "/activation", "{}");
            assertThat(password().status()).isEqualTo(201);
            assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        void is_out_whichever_way_her_record_is_changed() {
            anna.patch("/api/v1/records/user/" + id, "{\"active\":false}");
            anna.patch("/api/v1/records/user/" + id, "{\"active\":true}");

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        void hands_over_what_is_hers_set_wise_and_somebody_watches_it() {
            var account = browser.post("/api/v1/records/account", "{\"name\":\"Acme\"}")
                    .text("/id");
            var task = browser.post("/api/v1/records/task", "{\"subject\":\"Call Acme\"}")
                    .text("/id");
            var sam = cast.add("Sam", "salesperson");
            var to = new Browser(port)
                    .signIn(sam, Cast.PASSWORD)
                    .get("/api/v1/me")
                    .text("/id");
            anna.patch("/api/v1/users/" + to, "{\"manager\":\"%s\"}".formatted(maria));

            assertThat(leave(id, "{\"to\":\"%s\"}".formatted(to)).status()).isEqualTo(204);

            var done = whenDone().body();
            assertThat(done.at("/total").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(done.at("/moved").asInt() + done.at("/refused").asInt())
                    .isEqualTo(done.at("/total").asInt());
            assertThat(anna.get("/api/v1/records/account/" + account).text("/owner/id"))
                    .isEqualTo(to);
            assertThat(anna.get("/api/v1/records/task/" + task).text("/owner/id"))
                    .isEqualTo(to);
            assertThat(anna.get("/api/v1/records/account/" + account + "/history")
                            .raw()
                            .body())
                    .contains("hand-over");
        }

        @Test
        void hands_over_to_somebody_who_is_there() {
            assertThat(leave(id, "{\"to\":\"%s\"}".formatted(java.util.UUID.randomUUID()))
                            .text("/code"))
                    .isEqualTo("unknownUser");
            assertThat(leave(id, "{\"to\":\"%s\"}".formatted(id)).status()).isEqualTo(422);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Nested
    class somebody_who_lost_her_phone {
        @Test
        void has_her_second_factors_taken_away_and_her_sessions_end() {
            var before = browser.post("/api/v1/me/totp", "{}");
            assertThat(before.status()).isEqualTo(200);

            assertThat(anna.delete("/api/v1/users/" + id + "/second-factor").status())
                    .isEqualTo(204);

            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(password().status()).isEqualTo(201);
        }
    }

    @Nested
    class an_administrator {
        @Test
        void sees_how_people_come_in_and_ends_their_sessions() {
            var account = anna.get("/api/v1/users/accounts")
                    .body()
                    .at("/items")
                    .valueStream()
                    .filter(item -> item.at("/user").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(account.at("/hasPassword").asBoolean()).isTrue();
            assertThat(account.at("/sessions").asInt()).isEqualTo(1);

            assertThat(anna.get("/api/v1/users/" + id + "/sessions").text("/items/0/address"))
                    .isEqualTo("127.0.0.1");
            assertThat(anna.delete("/api/v1/users/" + id + "/sessions").status())
                    .isEqualTo(204);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        void moves_teams_in_their_tree_and_never_in_a_circle() {
            var north = anna.post("/api/v1/teams", "{\"name\":\"North %s\"}".formatted(id))
                    .text("/id");
            var city = anna.post("/api/v1/teams", "{\"name\":\"City\",\"parent\":\"%s\"}".formatted(north))
                    .text("/id");

            assertThat(anna.patch("/api/v1/teams/" + north, "{\"parent\":\"%s\"}".formatted(city))
                            .status())
                    .isEqualTo(422);
            var moved = anna.patch("/api/v1/teams/" + city, "{\"parent\":null,\"manager\":\"%s\"}".formatted(maria));
            assertThat(moved.status()).isEqualTo(200);
            assertThat(moved.body().at("/parent").isNull()).isTrue();
            assertThat(moved.text("/manager/id")).isEqualTo(id);
            assertThat(anna.delete("/api/v1/teams/" + city).status()).isEqualTo(204);
        }
    }
}
