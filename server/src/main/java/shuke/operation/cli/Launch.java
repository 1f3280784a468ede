package shuke.operation.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import shuke.operation.database.StartRefused;

/** The way in: reads the command, does it, and ends with 0 for done, 1 for failed, 2 for wrong usage. */
public final class Launch {
    private final Terminal terminal;

    private Launch(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Does not come back.
     *
     * @param preparation what the build may have prepared the application with
     */
    public static void main(Class<?> application, Class<?> preparation, String... arguments) {
        var terminal = Terminal.ofThisProcess();
        System.exit(execute(terminal, new SpringServer(application, preparation, terminal), arguments));
    }

    static int execute(Terminal terminal, Server server, String... arguments) {
        var launch = new Launch(terminal);
        var connections = new Connections(System.getenv(), server, terminal.texts());
        var line = new CommandLine(new ShukeCommand(server, terminal))
                .addSubcommand(new ImportCommand(connections, terminal))
                .addSubcommand(new UserCommand(connections, terminal))
                .addSubcommand(new WorkspaceCommand(connections, terminal))
                .addSubcommand(new VerifyCommand(connections, terminal))
                .addSubcommand(new KeysCommand(connections, terminal))
                .addSubcommand(new SchemaCommand(connections, terminal))
                .addSubcommand(new ExportCommand(connections, terminal))
                .addSubcommand(new RehearseCommand(server, terminal.texts()));
        explained(line);
        line.setResourceBundle(terminal.texts().bundle());
        line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
        line.setParameterExceptionHandler((wrong, args) -> launch.explain(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> launch.report(failure));
        return line.execute(arguments);
    }

    /** Commands that only gather others take no option of their own but this one. */
    private static void explained(CommandLine line) {
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .filter(spec -> spec.findOption("--help") == null)
                .forEach(spec -> spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .build()));
    }

    private int explain(CommandLine.ParameterException wrong) {
        terminal.err().println(words(wrong));
        terminal.complain("usage.see", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    private String words(CommandLine.ParameterException wrong) {
        var texts = terminal.texts();
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unknown ->
                texts.say("usage.unknown", String.join(" ", unknown.getUnmatched()));
            case CommandLine.MissingParameterException missing ->
                texts.say(
                        "usage.missing",
                        missing.getMissing().stream().map(Launch::name).collect(Collectors.joining(", ")));
            case CommandLine.ParameterException other
            when other.getArgSpec() != null && other.getValue() != null ->
                texts.say("usage.wrong", name(other.getArgSpec()), other.getValue());
            default -> texts.say("usage.command");
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int report(Exception failure) throws Exception {
        switch (failure) {
            case Failed failed -> terminal.err().println(failed.getMessage());
            case StartRefused refused ->
                terminal.err().println(refused.text(terminal.texts().locale()));
            default -> throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
