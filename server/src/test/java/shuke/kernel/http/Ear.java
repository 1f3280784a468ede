package shuke.kernel.http;

import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open page that listens to what it is told. */
final class Ear {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data:";
    private static final String OVER = "over";
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final int status;

    /** Returns once the line is open. */
    Ear(Browser by, String watch) {
        var answer = by.lines("/api/v1/events?watch=" + watch);
        status = answer.statusCode();
        Thread.ofVirtual().start(() -> {
            try (var told = answer.body()) {
                told.forEach(lines::add);
            } catch (UncheckedIOException broken) {
                // it is over all the same
            } finally {
                lines.add(OVER);
            }
        });
    }

    int status() {
        return status;
    }

    /** The next news like this; others are heard and forgotten. */
    JsonNode hears(Predicate<JsonNode> wanted) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var line = next();
            if (System.nanoTime() > end) throw new AssertionError("nothing of what was waited for was told");
            if (line.equals(OVER)) throw new AssertionError("the line is closed");
            if (!line.startsWith(DATA)) continue;
            var news = JSON.readTree(line.substring(DATA.length()));
            if (wanted.test(news)) return news;
        }
    }

    /** Whether the line is closed at the other end, after a while. */
    boolean isOver() {
        while (true) {
            if (next().equals(OVER)) return true;
        }
    }

    private String next() {
        try {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) throw new AssertionError("nothing was told");
            return line;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
