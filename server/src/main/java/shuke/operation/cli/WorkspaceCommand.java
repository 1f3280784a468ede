package shuke.operation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Workspaces: separate customer databases in one installation, told apart by the host name they are reached under. */
@Command(name = "workspace", synopsisSubcommandLabel = "COMMAND")
final class WorkspaceCommand {
    private final Connections connections;
    private final Terminal terminal;

    WorkspaceCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "NAME", descriptionKey = "workspaceName") String name,
            @Option(names = "--host", paramLabel = "HOST") @Nullable List<String> hosts,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        try (var connection = connections.open(data)) {
            connection.api().post("/workspaces", Map.of("name", name, "hosts", hosts == null ? List.of() : hosts));
        }
        terminal.say("workspace.added", name);
        return ExitCode.OK;
    }

    @Command(name = "list")
    int list(
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        try (var connection = connections.open(data)) {
            var answer = connection.api().get("/workspaces");
            for (var workspace : answer.isArray() ? answer : answer.path("items")) {
                terminal.out().println(workspace.path("name").asString() + "\t" + hosts(workspace));
            }
        }
        return ExitCode.OK;
    }

    private static String hosts(JsonNode workspace) {
        return String.join(
                " ",
                StreamSupport.stream(workspace.path("hosts").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }
}
