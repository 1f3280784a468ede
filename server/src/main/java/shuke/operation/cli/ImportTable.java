package shuke.operation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One table of a file of several, and what becomes of it.
 *
 * @param object what its rows are; empty where it is left out
 * @param sure from 0 to 1 how sure that is; null where somebody said it
 * @param problem why it cannot be imported; empty where it can
 * @param waiting headings of columns that are written behind all tables
 * @param runs its import, and once more that of the columns that waited; none where it is left out
 */
record ImportTable(
        String name,
        String object,
        @Nullable Double sure,
        String problem,
        List<String> waiting,
        List<ImportStatus> runs) {
    private static final List<String> COUNTS =
            List.of("total", "created", "updated", "unchanged", "duplicate", "wrong");
    private static final int WORDS = 2;

    static List<ImportTable> of(JsonNode answer) {
        return answer.path("tables").valueStream().map(ImportTable::table).toList();
    }

    private static ImportTable table(JsonNode table) {
        var object = table.path("object").asString("");
        var sure = table.path("candidates")
                .valueStream()
                .filter(one -> one.path("object").asString("").equals(object))
                .map(one -> one.path("confidence").asDouble(0))
                .findFirst();
        return new ImportTable(
                table.path("name").asString(""),
                object,
                table.path("said").asBoolean(false) ? null : sure.orElse(null),
                table.path("problem").path("detail").asString(""),
                table.path("waiting")
                        .valueStream()
                        .map(heading -> heading.asString(""))
                        .toList(),
                Stream.of("run", "links")
                        .map(table::path)
                        .filter(JsonNode::isObject)
                        .map(ImportStatus::of)
                        .toList());
    }

    /** All tables below each other, then what is to be said of each. */
    static void print(List<ImportTable> tables, Terminal terminal) {
        var texts = terminal.texts();
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(
                        Stream.of("table.name", "table.object", "table.sure").map(texts::say),
                        COUNTS.stream().map(texts::count))
                .toList());
        tables.forEach(table -> rows.add(table.cells(texts)));
        Aligned.lines(rows, WORDS).forEach(terminal.out()::println);
        tables.forEach(table -> table.printNotes(terminal));
    }

    private List<String> cells(Texts texts) {
        var cells = new ArrayList<String>();
        cells.add(name);
        cells.add(object.isEmpty() ? texts.say("table.leftOut") : object);
        cells.add(sure == null || object.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f %%", sure * 100));
        for (var count : COUNTS)
            cells.add(runs.isEmpty() ? "" : "%,d".formatted(runs.getFirst().count(count)));
        return cells;
    }

    private void printNotes(Terminal terminal) {
        var notes = runs.isEmpty() ? ImportNotes.NONE : runs.getFirst().notes();
        if (problem.isEmpty() && waiting.isEmpty() && notes.isEmpty()) return;
        terminal.out().println(name);
        if (!problem.isEmpty()) terminal.out().println("  " + problem);
        if (!waiting.isEmpty()) terminal.say("table.waiting", String.join(", ", waiting));
        notes.print(terminal);
    }
}
