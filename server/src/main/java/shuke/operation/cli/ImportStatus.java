package shuke.operation.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How far an import is: its state, what became of the rows so far, rows per second, and what was left out.
 *
 * @param restored records that were taken back
 * @param kept records that stay although it is taken back, since somebody has changed them
 * @param tables those of a file of several; none where it is one table
 */
record ImportStatus(
        String id,
        String state,
        boolean dryRun,
        boolean undoing,
        boolean canBeUndone,
        Map<String, Long> counts,
        long restored,
        long kept,
        double rate,
        String detail,
        ImportNotes notes,
        List<ImportTable> tables) {
    private static final String TOTAL = "total";
    private static final String WRONG = "wrong";
    private static final String DUPLICATE = "duplicate";

    /** Records beside the rows. */
    private static final String LINKED = "linked";

    static ImportStatus of(JsonNode answer) {
        var counts = new LinkedHashMap<String, Long>();
        for (var count : answer.path("counts").properties()) {
            var number = count.getValue().asLong(0);
            if (number > 0 || !count.getKey().equals(LINKED)) counts.put(count.getKey(), number);
        }
        return new ImportStatus(
                answer.path("id").asString(""),
                answer.path("state").asString("failed"),
                answer.path("dryRun").asBoolean(false),
                answer.path("undoing").asBoolean(false),
                answer.path("canBeUndone").asBoolean(false),
                counts,
                answer.path("undone").path("restored").asLong(0),
                answer.path("undone").path("kept").asLong(0),
                answer.path("rate").asDouble(0),
                answer.path("detail").asString(""),
                ImportNotes.of(answer),
                ImportTable.of(answer));
    }

    boolean isRunning() {
        return state.equals("running");
    }

    boolean isDone() {
        return state.equals("done");
    }

    boolean isUndone() {
        return state.equals("undone");
    }

    boolean isOfTables() {
        return !tables.isEmpty();
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** What there is to do: rows, or backwards the records that it made and changed. */
    long total() {
        return undoing ? count("created") + count("updated") : count(TOTAL);
    }

    /** Rows that were not taken, for whatever reason. */
    long refused() {
        return count(WRONG) + count(DUPLICATE);
    }

    /** How much of {@link #total} it is known what became of. */
    long settled() {
        if (undoing) return restored + kept;
        return counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().equals(TOTAL) && !count.getKey().equals(LINKED))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The imports that it consists of: itself, or those of its tables. */
    Stream<ImportStatus> runs() {
        return isOfTables() ? tables.stream().flatMap(table -> table.runs().stream()) : Stream.of(this);
    }

    void print(Terminal terminal) {
        var texts = terminal.texts();
        terminal.say(dryRun && isDone() ? "import.dryRun" : "import." + state);
        if (!detail.isBlank()) {
            terminal.out().println(detail);
        }
        if (isUndone()) {
            line(terminal, texts.count("restored"), "%,d".formatted(restored));
            line(terminal, texts.count("kept"), "%,d".formatted(kept));
            return;
        }
        counts.forEach((name, count) -> line(terminal, texts.count(name), "%,d".formatted(count)));
        line(terminal, texts.say("count.rate"), String.format(Locale.ROOT, "%,.0f", rate));
        notes.print(terminal);
        if (isOfTables()) ImportTable.print(tables, terminal);
    }

    private static void line(Terminal terminal, String label, String value) {
        terminal.out().println("  " + Aligned.left(label + " ", 16) + "%14s".formatted(value));
    }
}
