package shuke.operation.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * Goes with an import from the file to its end.
 *
 * @param errors where wrong rows go; beside the file where nothing is said
 */
record ImportWork(Api api, Terminal terminal, @Nullable Path errors) {
    /** A file of one table, of which it is said what its rows are. */
    int one(Path source, ImportOptions options) {
        return end(sent(source, options), source.toString());
    }

    /** A file of tables: shown what they are taken for and what would become of them, and imported once somebody is sure. */
    int several(Path source, ImportOptions options, boolean isSure) {
        var isRehearsal = options.isRehearsed();
        if (isSure && !isRehearsal) return one(source, options.ofTables().rehearsed(false));
        var rehearsed = end(sent(source, options.ofTables().rehearsed(true)), source.toString());
        if (isRehearsal || rehearsed != ExitCode.OK) return rehearsed;
        if (terminal.isSure("import.sure"))
            return one(source, options.ofTables().rehearsed(false));
        terminal.complain("import.sayYes");
        return ExitCode.USAGE;
    }

    /** Takes one back. */
    int undo(String id) {
        api.post("/imports/" + id + "/undo", Map.of());
        return end(id, id);
    }

    /** @param name what the files of wrong rows are called after, where nothing is said */
    int end(String id, String name) {
        var ended = new ImportWatch(api, terminal, id).untilItEnds();
        ended.print(terminal);
        if (ended.dryRun() && ended.isDone()) ended.runs().forEach(this::printUnknown);
        if (ended.refused() > 0 && !ended.isUndone()) takeWrongRows(ended, id, name);
        ended.runs().filter(run -> run.kept() > 0).forEach(this::takeKept);
        if (ended.canBeUndone()) terminal.say("import.undoBy", id);
        return ended.isDone() || ended.isUndone() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String sent(Path source, ImportOptions options) {
        return api.upload("/imports", source, options.values()).path("id").asString();
    }

    private void printUnknown(ImportStatus run) {
        UnknownValues.of(api.get("/imports/" + run.id() + "/values")).print(terminal);
    }

    private void takeWrongRows(ImportStatus ended, String id, String name) {
        var file = ended.isOfTables() ? "errors.zip" : "errors.csv";
        var target = errors == null ? Path.of(name + "." + file) : errors;
        api.download("/imports/" + id + "/" + file, target);
        terminal.say("import.wrongRows", ended.refused(), target);
    }

    private void takeKept(ImportStatus run) {
        var target = Path.of(run.id() + ".kept.csv");
        api.download("/imports/" + run.id() + "/kept.csv", target);
        terminal.say("import.kept", run.kept(), target);
    }
}
