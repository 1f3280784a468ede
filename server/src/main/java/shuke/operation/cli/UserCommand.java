package shuke.operation.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** People and their tokens. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    private static final Map<String, Object> ADMINISTRATORS = Map.of(
            "filter",
            "role == 'administrator' && active != false",
            "fields",
            List.of("email"),
            "sort",
            List.of("email"));

    /** A merge patch that lets people come from everywhere. */
    private static final Map<String, @Nullable Object> ANYWHERE = Collections.singletonMap("addresses", null);

    private final Connections connections;
    private final Terminal terminal;

    UserCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    /** A password on the command line would stand in the process list, so it comes from the terminal or the environment. */
    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "EMAIL", descriptionKey = "email") String email,
            @Option(names = "--name", required = true, paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE") String role,
            @Option(names = "--team", paramLabel = "TEAM") @Nullable String team,
            @Option(names = "--manager", paramLabel = "EMAIL") @Nullable String manager,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        var user = new LinkedHashMap<String, Object>(Map.of("email", email, "name", name, "role", role));
        put(user, "team", team);
        put(user, "manager", manager);
        user.put("password", password());
        try (var connection = connections.open(data)) {
            connection.api().post("/users", user);
        }
        terminal.say("user.added", name, email, role);
        return ExitCode.OK;
    }

    @Command(name = "token")
    int token(
            @Parameters(paramLabel = "NAME", descriptionKey = "tokenName") String name,
            @Option(names = "--user", paramLabel = "EMAIL") @Nullable String user,
            @Option(names = "--scopes", split = ",", paramLabel = "SCOPE", defaultValue = "read,write")
                    List<String> scopes,
            @Option(names = "--expires", paramLabel = "YYYY-MM-DD") @Nullable String expires,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        var token = new LinkedHashMap<String, Object>(Map.of("name", name));
        put(token, "scopes", scopes);
        put(token, "expiresAt", expires == null ? null : expires + "T00:00:00Z");
        try (var connection = connections.open(data)) {
            put(token, "user", user == null ? owner(connection.api()) : user);
            var made = connection.api().post("/tokens", token);
            terminal.complain("token.once");
            terminal.out().println(made.path("token").asString());
        }
        return ExitCode.OK;
    }

    /** The way back in for somebody who is shut out, the last administrator too: this machine always lets its owner in. */
    @Command(name = "unlock")
    int unlock(
            @Parameters(paramLabel = "EMAIL", descriptionKey = "email") String email,
            @Option(names = "--anywhere") boolean anywhere,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        try (var connection = connections.openExisting(data)) {
            var api = connection.api();
            var path = "/users/" + idOf(api, email);
            if (anywhere) api.patch("/sign-in-policy", ANYWHERE);
            api.delete(path + "/second-factor");
            var link = api.post(path + "/link", Map.of());
            terminal.complain("user.unlocked");
            terminal.out().println(link.path("link").asString());
        }
        return ExitCode.OK;
    }

    private String idOf(Api api, String email) {
        var query = Map.of(
                "filter", "email == '" + email.replace("\\", "").replace("'", "") + "'", "fields", List.of("id"));
        var found = api.post("/records/user/query", query).path("items");
        if (found.isEmpty()) throw new Failed(terminal.texts().say("user.unknown", email));
        return found.get(0).path("id").asString();
    }

    /** Whoever asks by a token of her own asks for herself; this machine's command line, for its only administrator. */
    private @Nullable String owner(Api api) {
        if (!api.get("/me").path("email").asString("").isBlank()) {
            return null;
        }
        var administrators =
                emails(api.post("/records/user/query", ADMINISTRATORS).path("items"));
        return switch (administrators.size()) {
            case 0 -> throw new Failed(terminal.texts().say("token.nobody"));
            case 1 -> administrators.getFirst();
            default -> throw new Failed(terminal.texts().say("token.whose", String.join(", ", administrators)));
        };
    }

    private static List<String> emails(JsonNode people) {
        return StreamSupport.stream(people.spliterator(), false)
                .map(person -> person.path("email").asString(""))
                .toList();
    }

    private String password() {
        return Optional.ofNullable(System.getenv("SHUKE_PASSWORD"))
                .or(() -> terminal.askSecretly("user.password"))
                .filter(password -> !password.isBlank())
                .orElseThrow(() -> new Failed(terminal.texts().say("user.noPassword")));
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
