package shuke.operation.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far an import is: its state, what became of the rows so far, rows per second, and what was left out. */
record ImportStatus(String state, Map<String, Long> counts, double rate, String detail, ImportNotes notes) {
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
                answer.path("state").asString("failed"),
                counts,
                answer.path("rate").asDouble(0),
                answer.path("detail").asString(""),
                ImportNotes.of(answer));
    }

    boolean isRunning() {
        return state.equals("running");
    }

    boolean isDone() {
        return state.equals("done");
    }

    long total() {
        return counts.getOrDefault(TOTAL, 0L);
    }

    /** Rows that were not taken, for whatever reason. */
    long refused() {
        return counts.getOrDefault(WRONG, 0L) + counts.getOrDefault(DUPLICATE, 0L);
    }

    /** Rows of which it is known what became of them. */
    long settled() {
        return counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().equals(TOTAL) && !count.getKey().equals(LINKED))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    void print(Terminal terminal, boolean dryRun) {
        var texts = terminal.texts();
        terminal.say(dryRun && isDone() ? "import.dryRun" : "import." + state);
        if (!detail.isBlank()) {
            terminal.out().println(detail);
        }
        counts.forEach((name, count) -> line(terminal, texts.count(name), "%,d".formatted(count)));
        line(terminal, texts.say("count.rate"), String.format(Locale.ROOT, "%,.0f", rate));
        notes.print(terminal);
    }

    private static void line(Terminal terminal, String label, String value) {
        var width = label.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
        terminal.out().println("  " + label + " ".repeat(Math.max(1, 16 - width)) + "%14s".formatted(value));
    }
}
