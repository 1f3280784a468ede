package shuke.operation.cli;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Asks now and then how far everything is that is taken out or in, and shows it. */
record WholeWatch(Api api, Terminal terminal, String id) {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final int QUESTIONS_PER_LINE = 10; // about five seconds

    /** @throws Failed with the reason when it did not come to a good end */
    JsonNode untilItEnds() {
        for (var questions = 1; ; questions++) {
            var run = api.get("/whole/" + id);
            var isRunning = run.path("state").asString().equals("running");
            if (terminal.isInteractive()) {
                terminal.err().print("\r" + progress(run) + (isRunning ? "  " : "\n"));
                terminal.err().flush();
            } else if (questions % QUESTIONS_PER_LINE == 0) {
                terminal.err().println(progress(run));
            }
            if (!isRunning) return ended(run);
            pause();
        }
    }

    private JsonNode ended(JsonNode run) {
        if (!run.path("state").asString().equals("done"))
            throw new Failed(run.path("detail").asString(terminal.texts().say("whole.stopped")));
        if (run.path("missing").longValue() > 0)
            terminal.complain("whole.missing", run.path("missing").longValue());
        return run;
    }

    private String progress(JsonNode run) {
        var total = run.path("total");
        return terminal.texts()
                .say(
                        "whole.progress",
                        String.format(Locale.ROOT, "%,d", run.path("done").longValue()),
                        total.isNumber() ? String.format(Locale.ROOT, "%,d", total.longValue()) : "…");
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
