package shuke.operation.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./shuke} itself, and the two commands that are the server. */
@Command(name = "shuke", synopsisSubcommandLabel = "COMMAND")
final class ShukeCommand implements Runnable {
    private final Server server;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    ShukeCommand(Server server, Terminal terminal) {
        this.server = server;
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do, and saying so is all that can be done. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "command");
        }
    }

    @Command(name = "run")
    int run(
            @Option(names = "--port", paramLabel = "PORT") @Nullable Integer port,
            @Option(names = "--bind", paramLabel = "ADDRESS") @Nullable String bind,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(names = "--db", paramLabel = "URL") @Nullable String url,
            @Option(names = "--bi-port", paramLabel = "PORT") @Nullable Integer biPort,
            @Option(names = "--bi-bind", paramLabel = "ADDRESS") @Nullable String biBind,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        return serve(StartSettings.of(data).port(port).bind(bind).database(url).bi(biPort, biBind));
    }

    @Command(name = "demo")
    int demo(
            @Option(names = "--port", paramLabel = "PORT") @Nullable Integer port,
            @Option(names = "--bind", paramLabel = "ADDRESS") @Nullable String bind,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data/demo") Path data,
            @Option(names = "--bi-port", paramLabel = "PORT") @Nullable Integer biPort,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        return serve(
                StartSettings.of(data).port(port).bind(bind).bi(biPort, null).demo());
    }

    private int serve(StartSettings settings) {
        try (var started = server.start(settings)) {
            terminal.say("server.ready", started.url());
            started.awaitEnd();
        }
        return CommandLine.ExitCode.OK;
    }
}
