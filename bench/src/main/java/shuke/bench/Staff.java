package shuke.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of the measured company: forty salespeople in four teams, who own the records by turns, and the manager of all of
 * them. Two sharing rules of the usual kinds are in force.
 */
record Staff(Api administrator, String base) {
    private static final int SELLERS = 40;
    private static final int TEAMS = 4;
    private static final String PASSWORD = "Bench-and-nothing-else-1";
    private static final String MANAGER = "manager@bench.example";
    private static final List<String> SCOPES = List.of("read", "write");

    static String seller(int number) {
        return "seller." + number % SELLERS + "@bench.example";
    }

    /** Once, before there are records. */
    void hire() throws IOException, InterruptedException {
        var top = made("teams", Map.of("name", "Sales"));
        var manager = person("Manager", MANAGER, "salesManager", top, null);
        var teams = new String[TEAMS];
        for (var team = 0; team < TEAMS; team++) {
            teams[team] = made("teams", Map.of("name", "Sales " + team, "parent", top));
        }
        for (var number = 0; number < SELLERS; number++) {
            person("Seller " + number, seller(number), "salesperson", teams[number % TEAMS], manager);
        }
        share("Customers", Map.of("condition", "lifecycleStage == 'customer'"), teams[0]);
        share("Neighbours", Map.of("team", teams[1]), teams[2]);
    }

    private void share(String name, Map<String, String> from, String team) throws IOException, InterruptedException {
        made("sharing-rules", Map.of("name", name, "object", "contact", "from", from, "with", Map.of("team", team)));
    }

    private String person(String name, String email, String role, String team, @Nullable String manager)
            throws IOException, InterruptedException {
        var person = new HashMap<String, Object>(
                Map.of("name", name, "email", email, "password", PASSWORD, "role", role, "team", team));
        if (manager != null) {
            person.put("manager", manager);
        }
        return made("users", person);
    }

    private String made(String what, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = administrator.json(administrator.send("POST", "/api/v1/" + what, body));
        return answer.required("id").asString();
    }

    Api manager() throws IOException, InterruptedException {
        return Api.signIn(base, MANAGER, PASSWORD, SCOPES);
    }

    Api seller() throws IOException, InterruptedException {
        return Api.signIn(base, seller(0), PASSWORD, SCOPES);
    }
}
