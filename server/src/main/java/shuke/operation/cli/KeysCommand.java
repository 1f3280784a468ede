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
        var left = answer.path("objects")
                .valueStream()
                .filter(object -> !object.path("over").asBoolean())
                .toList();
        left.stream().filter(KeysCommand::isCounted).forEach(this::tellProgress);
        var waiting = left.stream().filter(object -> !isCounted(object)).count();
        if (waiting > 0) {
            terminal.say("keys.waiting", waiting);
        }
    }

    /** Records are counted when their turn comes. */
    private static boolean isCounted(JsonNode object) {
        return object.path("total").asLong() > 0;
    }

    private void tellProgress(JsonNode object) {
        terminal.say(
                "keys.object",
                object.path("object").asString(),
                object.path("done").asLong(),
                object.path("total").asLong());
    }
}
