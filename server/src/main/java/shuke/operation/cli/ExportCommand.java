package shuke.operation.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes everything out as one file, for another installation. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Connections connections;
    private final Terminal terminal;

    @Option(names = "--whole", required = true)
    private boolean unusedSinceRequired; // the one way there is so far; lists are taken out in the web app

    @Parameters(paramLabel = "FILE", descriptionKey = "wholeTarget")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean unusedHere; // picocli itself answers it

    ExportCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var connection = connections.openExisting(data)) {
            var api = connection.api();
            var id = api.post("/whole/exports", Map.of()).path("id").asString();
            var run = new WholeWatch(api, terminal, id).untilItEnds();
            api.download("/whole/" + id + "/content", file);
            api.delete("/whole/" + id);
            terminal.say("whole.exported", run.path("done").longValue(), file);
        }
        return ExitCode.OK;
    }
}
