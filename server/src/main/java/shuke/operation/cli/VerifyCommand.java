package shuke.operation.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Verifies the logs of what happened: of every workspace, where it speaks to a server on this machine. */
@Command(name = "verify")
final class VerifyCommand implements java.util.concurrent.Callable<Integer> {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);
    private static final String PATH = "/audit/verification";

    private final Connections connections;
    private final Terminal terminal;

    @Option(names = "--workspace", paramLabel = "NAME", descriptionKey = "verifyWorkspace")
    private @Nullable List<String> workspaces;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean unusedHere; // picocli itself answers it

    VerifyCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    /** 1 when anything is not as the program left it. */
    @Override
    public Integer call() {
        try (var connection = connections.openExisting(data)) {
            var isIntact = true;
            for (var query : queries(connection.api())) {
                isIntact &= verify(connection.api(), query);
            }
            return isIntact ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** A server elsewhere shows the workspace of its host name only. */
    private List<String> queries(Api api) {
        if (workspaces != null)
            return workspaces.stream().map(VerifyCommand::query).toList();
        if (connections.isElsewhere()) return List.of("");
        return StreamSupport.stream(api.get("/workspaces").path("items").spliterator(), false)
                .map(workspace -> query(workspace.path("name").asString()))
                .toList();
    }

    private static String query(String workspace) {
        return "?workspace=" + workspace;
    }

    private boolean verify(Api api, String query) {
        api.post(PATH + query, List.of());
        var report = api.get(PATH + query);
        while (report.path("state").asString().equals("running")) {
            show(report);
            pause();
            report = api.get(PATH + query);
        }
        tell(query.isEmpty() ? api.url() : query.substring(query.indexOf('=') + 1), report);
        return report.path("intact").asBoolean()
                && report.path("state").asString().equals("done");
    }

    private void show(JsonNode report) {
        if (!terminal.isInteractive()) return;
        terminal.err()
                .printf(
                        "\r%,d / %,d  ",
                        report.path("links").asLong(), report.path("totalLinks").asLong());
        terminal.err().flush();
    }

    private void tell(String workspace, JsonNode report) {
        var entries = String.valueOf(report.path("entries").asLong());
        if (terminal.isInteractive()) terminal.err().print("\r");
        if (report.path("intact").asBoolean()) {
            terminal.say("verify.intact", workspace, entries);
            return;
        }
        terminal.say(
                "verify.damaged", workspace, entries, report.path("damaged").asLong());
        report.path("damages").forEach(this::tell);
    }

    private void tell(JsonNode damage) {
        terminal.say(
                "verify.damage",
                damage.path("text").asString(),
                number(damage.path("link")),
                number(damage.path("entry")),
                damage.path("from").asString("–"),
                damage.path("to").asString("–"));
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? String.valueOf(number.asLong()) : "–";
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("", stopped);
        }
    }
}
