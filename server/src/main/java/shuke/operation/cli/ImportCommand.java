package shuke.operation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a file to the server, shows how far it is, and at the end what became of every row. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Connections connections;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "importFile")
    private @Nullable Path file;

    @Option(names = "--object", paramLabel = "NAME")
    private @Nullable String object;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--mode", paramLabel = "create|update|upsert", defaultValue = "create")
    private ImportOptions.Mode mode = ImportOptions.Mode.create;

    @Option(names = "--key", paramLabel = "FIELD")
    private @Nullable String key;

    @Option(names = "--duplicates", paramLabel = "skip|create|update")
    private ImportOptions.@Nullable Likely duplicates;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--errors", paramLabel = "FILE")
    private @Nullable Path errors;

    @Option(names = "--sheet", paramLabel = "NAME|NUMBER")
    private @Nullable String sheet;

    @Option(names = "--delimiter", paramLabel = "C")
    private @Nullable String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    @Option(names = "--date-order", paramLabel = "DMY|MDY|YMD")
    private @Nullable String dateOrder;

    @Option(names = "--decimal", paramLabel = ",|.")
    private @Nullable String decimal;

    @Option(names = "--region", paramLabel = "CC")
    private @Nullable String region;

    @Option(names = "--currency", paramLabel = "CCC")
    private @Nullable String currency;

    @Option(names = "--whole")
    private boolean whole;

    @Option(names = "--watch", paramLabel = "ID")
    private @Nullable String watched;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean unusedHere; // picocli itself answers it

    ImportCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (watched != null) {
            return watch(watched);
        }
        var command = Objects.requireNonNull(spec, "set by picocli");
        var source = required(file, command.positionalParameters().getFirst());
        var target = whole ? null : required(object, command.findOption("--object"));
        requireReadable(source);
        return target == null ? restore(source) : upload(source, target);
    }

    private void requireReadable(Path source) {
        if (!Files.isReadable(source) || Files.isDirectory(source))
            throw new Failed(terminal.texts().say("file.missing", source));
    }

    /** Everything out of another installation. */
    private int restore(Path source) {
        try (var connection = connections.open(data)) {
            var api = connection.api();
            var id = api.upload("/whole/restores", source, Map.of()).path("id").asString();
            var run = new WholeWatch(api, terminal, id).untilItEnds();
            terminal.say("whole.restored", run.path("done").longValue());
        }
        return ExitCode.OK;
    }

    private int upload(Path source, String target) {
        var options = ImportOptions.of(target, mode, key, dryRun)
                .likely(duplicates)
                .mapping(mapping, terminal.texts())
                .sheet(sheet)
                .format(delimiter, encoding)
                .reading(dateOrder, decimal)
                .home(region, currency);
        try (var connection = connections.open(data)) {
            var id = connection
                    .api()
                    .upload("/imports", source, options.values())
                    .path("id")
                    .asString();
            return finish(connection, id, errors == null ? Path.of(source + ".errors.csv") : errors);
        }
    }

    private int watch(String id) {
        try (var connection = connections.open(data)) {
            return finish(connection, id, errors == null ? Path.of(id + ".errors.csv") : errors);
        }
    }

    private int finish(Connection connection, String id, Path wrongRows) {
        var ended = new ImportWatch(connection.api(), terminal, id).untilItEnds();
        ended.print(terminal, dryRun);
        if (dryRun && ended.isDone())
            UnknownValues.of(connection.api().get("/imports/" + id + "/values")).print(terminal);
        if (ended.refused() > 0) {
            connection.api().download("/imports/" + id + "/errors.csv", wrongRows);
            terminal.say("import.wrongRows", ended.refused(), wrongRows);
        }
        return ended.isDone() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Needed only where nothing is watched, so picocli cannot ask for it. */
    private static <T> T required(@Nullable T value, ArgSpec argument) {
        if (value == null) {
            throw new MissingParameterException(argument.command().commandLine(), argument, argument.paramLabel());
        }
        return value;
    }
}
