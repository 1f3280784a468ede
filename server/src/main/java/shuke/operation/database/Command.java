package shuke.operation.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one program to its end. */
record Command(List<String> words) {
    /** What it answered and all that it said. */
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    static Command of(List<String> before, String... words) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(words));
        return new Command(all);
    }

    Outcome run() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(words.getFirst()));
        } catch (IOException notThere) {
            return new Outcome(127, String.valueOf(notThere.getMessage()));
        }
    }
}
