package shuke.operation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** People and their tokens. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
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
            @Option(names = "--scopes", split = ",", paramLabel = "SCOPE") @Nullable List<String> scopes,
            @Option(names = "--expires", paramLabel = "YYYY-MM-DD") @Nullable String expires,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        var token = new LinkedHashMap<String, Object>(Map.of("name", name));
        put(token, "user", user);
        put(token, "scopes", scopes);
        put(token, "expiresAt", expires == null ? null : expires + "T00:00:00Z");
        try (var connection = connections.open(data)) {
            var made = connection.api().post("/tokens", token);
            terminal.complain("token.once");
            terminal.out().println(made.path("token").asString());
        }
        return ExitCode.OK;
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
