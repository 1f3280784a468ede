package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** Kay, who has a role of her own with some functions, her team and its people; Ada is the administrator. */
final class Keeper implements AutoCloseable {
    final Browser ada;
    final String role = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    private final Cast cast;
    private final int port;
    private String kaysMail = "";
    private String team = "";

    Keeper(Cast cast, int port) {
        this.cast = cast;
        this.port = port;
        this.ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
    }

    /** People leave the role, and it goes. */
    @Override
    public void close() {
        cast.play(kaysMail, "executive");
        assertThat(ada.delete("/api/v1/roles/" + role).status()).isEqualTo(204);
    }

    /** Somebody who works as a salesperson does, with functions. */
    Browser keeper(String functions) {
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

    String team(String name) {
        var made = ada.post("/api/v1/teams", "{\"name\":\"%s %s\"}".formatted(name, UUID.randomUUID()));
        assertThat(made.status()).isEqualTo(201);
        return made.text("/id");
    }

    String into(String person, String otherTeam) {
        var moved = ada.patch("/api/v1/users/" + person, "{\"team\":\"%s\"}".formatted(otherTeam));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        return person;
    }

    /** Somebody of the keeper's team. */
    String colleague(String roleName) {
        return into(person(roleName), team);
    }

    String person(String roleName) {
        var email = cast.add("Eve", roleName);
        return new Browser(port).signIn(email, Cast.PASSWORD).get("/api/v1/me").text("/id");
    }

    /** A new person of the keeper's team. */
    String form(String roleName) {
        return form(roleName, team);
    }

    String form(String roleName, String inTeam) {
        return """
                {"name": "Pat", "email": "pat@%s.example", "password": "a long enough one", "role": "%s", "team": "%s"}""".formatted(UUID.randomUUID(), roleName, inTeam);
    }

    String team() {
        return team;
    }
}
