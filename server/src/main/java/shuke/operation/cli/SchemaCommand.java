package shuke.operation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data model as a file: out of one installation, into another. */
@Command(name = "schema", synopsisSubcommandLabel = "COMMAND")
final class SchemaCommand {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Connections connections;
    private final Terminal terminal;

    SchemaCommand(Connections connections, Terminal terminal) {
        this.connections = connections;
        this.terminal = terminal;
    }

    @Command(name = "export")
    int export(
            @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "schemaTarget") @Nullable Path file,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help)
            throws IOException {
        try (var connection = connections.open(data)) {
            var text = connection.api().text("/schema/export");
            if (file == null) {
                terminal.out().print(text);
            } else {
                Files.writeString(file, text);
                terminal.complain("schema.exported", file);
            }
        }
        return ExitCode.OK;
    }

    @Command(name = "apply")
    int apply(
            @Parameters(paramLabel = "FILE", descriptionKey = "schemaSource") Path file,
            @Option(names = "--dry-run", descriptionKey = "schemaDryRun") boolean dryRun,
            @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true)
                    boolean help) {
        var schema = read(file);
        try (var connection = connections.open(data)) {
            var changes = connection
                    .api()
                    .post("/schema/apply?dryRun=" + dryRun, schema)
                    .path("changes");
            changes.forEach(change -> terminal.out().println("  " + words(change)));
            terminal.say(dryRun ? "schema.wouldChange" : "schema.applied", changes.size());
        }
        return ExitCode.OK;
    }

    /** JSON is YAML too, so one reader serves both. */
    private JsonNode read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Failed(terminal.texts().say("file.missing", file));
        }
        try {
            var schema = YAML.readTree(file.toFile());
            return schema.isMissingNode() ? YAML.createObjectNode() : schema; // nothing but comments
        } catch (JacksonException malformed) {
            throw new Failed(terminal.texts().say("file.malformed", file), malformed);
        }
    }

    private static String words(JsonNode change) {
        return change.isString() ? change.asString() : change.toString();
    }
}
