package shuke.operation.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a server on empty data and has it do for a while what servers do all day. The launcher runs it once for each build,
 * with the Java machine noting which classes and methods that needs (JEP 514, 515): later starts are quick, and quick at work.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {
    private final Server server;
    private final Texts texts;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data = Path.of("");

    RehearseCommand(Server server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    @Override
    public void run() {
        try (var started = server.start(StartSettings.forOneCommand(data))) {
            new Rehearsal(Api.at(started.url(), started.token(), texts)).run();
        }
    }
}
