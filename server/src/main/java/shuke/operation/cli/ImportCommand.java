package shuke.operation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a file to the server, shows how far it is, and at the end what became of every row; or takes back what an import did. */
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

    @Option(names = "--options", paramLabel = "FILE", descriptionKey = "importOptions")
    private @Nullable Path optionsFile;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--mode", paramLabel = "create|update|upsert")
    private ImportOptions.@Nullable Mode mode;

    @Option(names = "--key", paramLabel = "FIELD")
    private @Nullable String key;

    @Option(names = "--duplicates", paramLabel = "skip|create|update")
    private ImportOptions.@Nullable Likely duplicates;

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

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

    @Option(names = "--undo", paramLabel = "ID", descriptionKey = "importUndo")
    private @Nullable String undone;

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
        if (watched != null) return on(watched, (work, id) -> work.end(id, id));
        if (undone != null) return on(undone, ImportWork::undo);
        var source = required(file);
        if (!Files.isReadable(source) || Files.isDirectory(source))
            throw new Failed(terminal.texts().say("file.missing", source));
        if (whole) return restore(source);
        var options = options();
        return on(
                source,
                (work, from) -> options.isOfOneTable() ? work.one(from, options) : work.several(from, options, yes));
    }

    /** With a server to speak to. */
    private <T> int on(T what, ToIntBiFunction<ImportWork, T> doing) {
        try (var connection = connections.open(data)) {
            return doing.applyAsInt(new ImportWork(connection.api(), terminal, errors), what);
        }
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

    private ImportOptions options() {
        var said = ImportOptions.in(optionsFile, terminal.texts())
                .rows(object, mode, key)
                .likely(duplicates)
                .mapping(mapping, terminal.texts())
                .sheet(sheet)
                .format(delimiter, encoding)
                .reading(dateOrder, decimal)
                .home(region, currency);
        var told = quiet ? said.quiet() : said;
        return dryRun ? told.rehearsed(true) : told;
    }

    /** Needed only where nothing is watched or taken back, so picocli cannot ask for it. */
    private Path required(@Nullable Path given) {
        if (given != null) return given;
        var command = Objects.requireNonNull(spec, "set by picocli");
        var argument = command.positionalParameters().getFirst();
        throw new MissingParameterException(command.commandLine(), argument, argument.paramLabel());
    }
}
