package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever decides who may do what is in the log, with what it was before and after; and what was refused is not. */
@WholeServer
class RightsAuditTest {
    private final Cast cast;
    private final int port;
    private final Browser ada;
    private final String adasId;
    private String name = "";

    RightsAuditTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        adasId = ada.get("/api/v1/me").text("/id");
    }

    @BeforeEach
    void name_of_what_is_made() {
        name = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** The latest first. */
    private List<JsonNode> entries(String query) {
        return ada.get("/api/v1/audit?limit=50&actor=" + adasId + "&" + query)
                .body()
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode latest(String query) {
        return entries(query).getFirst();
    }

    private static JsonNode change(JsonNode entry, String field) {
        return entry.at("/changes")
                .valueStream()
                .filter(change -> change.at("/field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " is not told by " + entry));
    }

    private void define(String secret) {
        var made = ada.post("/api/v1/roles", """
                {"name": "%s", "label": "x", "secret": "%s", "objects": {"*": {"read": "own"}}}""".formatted(name, secret));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    @Nested
    class a_role {
        private static final String ROLES = "kind=rightsChanged&object=role";

        @Test
        void is_told_when_it_is_made_changed_and_taken_away() {
            define("hidden");
            var made = change(latest(ROLES), name);
            ada.patch("/api/v1/roles/" + name, "{\"fields\":{\"account\":{\"phone\":\"masked\"}}}");
            var changed = change(latest(ROLES), name);
            ada.delete("/api/v1/roles/" + name);
            var gone = change(latest(ROLES), name);

            assertThat(made.at("/before").isNull()).isTrue();
            assertThat(made.at("/after").toString()).contains("hidden");
            assertThat(changed.at("/before").toString()).doesNotContain("phone");
            assertThat(changed.at("/after").toString()).contains("phone", "masked");
            assertThat(gone.at("/before").toString()).contains("phone");
            assertThat(gone.at("/after").isNull()).isTrue();
        }

        @Test
        void that_was_refused_leaves_nothing() {
            define("hidden");
            var before = entries(ROLES).size();

            ada.patch("/api/v1/roles/" + name, "{\"secret\":\"nonsense\"}");
            ada.post("/api/v1/roles", "{\"name\":\"%s\",\"label\":\"x\"}".formatted(name));

            assertThat(entries(ROLES)).hasSize(before);
            ada.delete("/api/v1/roles/" + name);
        }
    }

    @Nested
    class a_sharing_rule {
        private static final String RULES = "kind=rightsChanged&object=sharingRule";

        @Test
        void is_told_when_it_is_made_changed_and_taken_away() {
            var rule = """
                    {"name": "%s", "object": "account", "from": {"condition": "level == '%s'"}, "with": {"role": "marketer"}}""";
            var id = ada.post("/api/v1/sharing-rules", rule.formatted(name, "key"))
                    .text("/id");
            var made = change(latest(RULES), name);
            ada.put("/api/v1/sharing-rules/" + id, rule.formatted(name, "normal"));
            var changed = change(latest(RULES), name);
            ada.delete("/api/v1/sharing-rules/" + id);
            var gone = change(latest(RULES), name);

            assertThat(made.at("/before").isNull()).isTrue();
            assertThat(changed.at("/before").toString()).contains("key");
            assertThat(changed.at("/after").toString()).contains("normal");
            assertThat(gone.at("/after").isNull()).isTrue();
        }
    }

    @Nested
    class a_person {
        @Test
        void who_gets_another_role_team_and_manager_is_told_with_what_it_was() {
            var email = cast.add("Eve", "marketer");
            var eve = new Browser(port)
                    .signIn(email, Cast.PASSWORD)
                    .get("/api/v1/me")
                    .text("/id");
            ada.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(name));

            ada.patch(
                    "/api/v1/users/" + eve,
                    "{\"role\":\"salesperson\",\"team\":\"%s\",\"manager\":\"%s\"}".formatted(name, adasId));

            var entry = latest("kind=rightsChanged&object=user&record=" + eve);
            assertThat(change(entry, "role").at("/before").asString()).isEqualTo("marketer");
            assertThat(change(entry, "role").at("/after").asString()).isEqualTo("salesperson");
            assertThat(change(entry, "team").at("/after").toString()).contains(name);
            assertThat(change(entry, "manager").at("/after").toString()).contains(adasId);
        }

        @Test
        void who_is_changed_otherwise_leaves_no_such_entry() {
            var email = cast.add("Eve", "marketer");
            var eve = new Browser(port)
                    .signIn(email, Cast.PASSWORD)
                    .get("/api/v1/me")
                    .text("/id");

            ada.patch("/api/v1/users/" + eve, "{\"name\":\"Eva\",\"role\":\"marketer\"}");
            ada.patch("/api/v1/users/" + eve, "{\"role\":\"salesperson\",\"manager\":\"nobody@shuke.example\"}");

            assertThat(entries("kind=rightsChanged&object=user&record=" + eve)).isEmpty();
        }

        @Test
        void whose_team_comes_under_another_is_told_by_the_team() {
            ada.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(name));
            var below = ada.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(name + " below"))
                    .text("/id");

            ada.patch("/api/v1/teams/" + below, "{\"parent\":\"%s\"}".formatted(name));

            var entry = latest("kind=rightsChanged&object=team&record=" + below);
            assertThat(change(entry, "parent").at("/after").toString()).contains(name);
        }
    }

    @Nested
    class a_record {
        @Test
        void that_is_shared_and_no_longer_is_told_both_times_with_whom() {
            var id =
                    ada.post("/api/v1/records/account", "{\"name\":\"Shared\"}").text("/id");
            var path = "/api/v1/records/account/" + id + "/shares";

            var share = ada.post(path, "{\"role\":\"marketer\",\"edit\":true}").text("/id");
            var shared = latest("kind=shared&record=" + id);
            ada.delete(path + "/" + share);
            var unshared = latest("kind=unshared&record=" + id);

            assertThat(change(shared, "with").at("/after").asString()).isEqualTo("marketer edit");
            assertThat(change(unshared, "with").at("/before").asString()).isEqualTo("marketer edit");
        }

        @Test
        void that_could_not_be_shared_leaves_nothing() {
            var id = ada.post("/api/v1/records/account", "{\"name\":\"Kept\"}").text("/id");

            ada.post("/api/v1/records/account/" + id + "/shares", "{\"role\":\"nobody\"}");

            assertThat(entries("kind=shared&record=" + id)).isEmpty();
        }
    }
}
