package shuke.operation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The keys that personal values are sealed with: brings in fresh ones, and says how far records are sealed with them. */
@Command(name = "keys", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {
    private static final String PATH = "/encryption";

    private final Connections connections;
    private final Terminal terminal;

    KeysCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    @Command(name = "status")
    int status(
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        try (var connection = connections.openExisting(data)) {
            tell(connection.api().get(PATH));
        }
        return ExitCode.OK;
    }

    @Command(name = "rotate")
    int rotate(
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        try (var connection = connections.openExisting(data)) {
            tell(connection.api().post(PATH + "/rotation", List.of()));
        }
        return ExitCode.OK;
    }

    private void tell(JsonNode answer) {
        var keys = answer.path("keys");
        terminal.say(
                "keys.count", keys.path("fields").asInt(), keys.path("index").asInt());
        if (answer.path("over").asBoolean()) {
            terminal.say("keys.over");
        }
        for (var object : answer.path("objects")) {
            if (!object.path("over").asBoolean()) {
                terminal.say(
                        "keys.object",
                        object.path("object").asString(),
                        object.path("done").asLong(),
                        object.path("total").asLong());
            }
        }
    }
}
