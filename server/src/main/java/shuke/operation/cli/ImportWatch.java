package shuke.operation.cli;

import java.time.Duration;
import java.util.Locale;

/** Asks now and then how far an import is, and shows it: a bar that moves on a terminal, a line now and then elsewhere. */
record ImportWatch(Api api, Terminal terminal, String id) {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);
    private static final int QUESTIONS_PER_LINE = 17; // about five seconds
    private static final int BAR = 30;

    /** Ctrl-C ends the watching, not the import, and says how to go on. */
    ImportStatus untilItEnds() {
        var advice = new Thread(() -> terminal.complain("import.goOn", id));
        Runtime.getRuntime().addShutdownHook(advice);
        try {
            return follow();
        } finally {
            Runtime.getRuntime().removeShutdownHook(advice);
        }
    }

    private ImportStatus follow() {
        for (var questions = 0; ; questions++) {
            var status = ImportStatus.of(api.get("/imports/" + id));
            show(status, questions);
            if (!status.isRunning()) {
                return status;
            }
            pause();
        }
    }

    private void show(ImportStatus status, int questions) {
        if (terminal.isInteractive()) {
            terminal.err().print("\r" + bar(status) + (status.isRunning() ? "" : "\n"));
            terminal.err().flush();
        } else if (questions % QUESTIONS_PER_LINE == QUESTIONS_PER_LINE - 1) {
            terminal.err().println(progress(status));
        }
    }

    private String bar(ImportStatus status) {
        var share = status.total() == 0 ? 0 : Math.min(1.0, (double) status.settled() / status.total());
        var full = (int) (share * BAR);
        return "[%s%s] %3.0f %%  %s  "
                .formatted("#".repeat(full), ".".repeat(BAR - full), share * 100, progress(status));
    }

    private String progress(ImportStatus status) {
        return terminal.texts()
                .say(
                        "import.progress",
                        String.format(Locale.ROOT, "%,d", status.settled()),
                        String.format(Locale.ROOT, "%,d", status.total()),
                        String.format(Locale.ROOT, "%,.0f", status.rate()));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("", stopped);
        }
    }
}
