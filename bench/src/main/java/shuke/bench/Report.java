package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results as a table for people and as JSON for programs.
 *
 * @param texts by kind of request the statements that the database saw
 */
record Report(String machine, String when, int size, List<Result> results, Map<String, List<String>> texts) {
    private static final double SAME_PAGE = 1.2;

    Report {
        results = List.copyOf(results);
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add("# Measured " + when + " with " + size + " contacts");
        lines.add("");
        lines.add(machine);
        lines.add("");
        requests(lines);
        facts(lines);
        return String.join("\n", lines) + "\n";
    }

    private void requests(List<String> lines) {
        lines.add(
                "| request | clients | CPU-ms | of it database | target | | raw PostgreSQL | times raw | p50 ms | p95 ms | per second |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (var result : results) {
            if (result instanceof Result.Request line) {
                lines.add("| %s | %d | %.2f | %.2f | %s | %s | %.3f | %.1f | %.2f | %.2f | %.0f |"
                        .formatted(
                                line.words(),
                                line.clients(),
                                line.program().cpu(),
                                line.program().database(),
                                most(target(line)),
                                verdict(line),
                                line.raw().cpu(),
                                line.ratio(),
                                line.program().half(),
                                line.program().most(),
                                line.program().perSecond()));
            }
        }
        lines.add("");
    }

    private void facts(List<String> lines) {
        lines.add("| what | figure | unit | target | |");
        lines.add("|---|---|---|---|---|");
        for (var result : results) {
            if (result instanceof Result.Fact line) {
                var target = line.target();
                var aim = target == null ? "" : (line.atLeast() ? "≥ " : "≤ ") + number(target);
                lines.add("| %s | %s | %s | %s | %s |"
                        .formatted(line.words(), number(line.value()), line.unit(), aim, word(line.reached())));
            }
        }
    }

    /** A deep page may take as long as the first one and a fifth. */
    private @Nullable Double target(Result.Request line) {
        if (line.scenario() != Scenario.PAGE || line.words().startsWith("first")) {
            return line.target();
        }
        return results.stream()
                .filter(other -> other instanceof Result.Request first
                        && first.clients() == line.clients()
                        && first.words().startsWith("first page"))
                .map(first -> ((Result.Request) first).program().cpu() * SAME_PAGE)
                .findFirst()
                .orElse(null);
    }

    private String verdict(Result.Request line) {
        var target = target(line);
        return word(target == null ? null : line.program().cpu() <= target);
    }

    private static String most(@Nullable Double target) {
        return target == null ? "" : "≤ " + number(target);
    }

    private static String word(@Nullable Boolean reached) {
        return reached == null ? "" : reached ? "pass" : "over";
    }

    private static String number(double value) {
        var digits = value >= 100 ? "%,.0f" : value >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, digits, value);
    }

    /** Writes both, and the same again as the latest. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(json());
        for (var name : List.of(when.replace(':', '-'), "latest")) {
            Files.writeString(directory.resolve(name + ".md"), markdown());
            Files.writeString(directory.resolve(name + ".json"), json);
        }
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("when", when);
        json.put("machine", machine);
        json.put("contacts", size);
        json.put(
                "requests",
                results.stream().filter(Result.Request.class::isInstance).toList());
        json.put("facts", results.stream().filter(Result.Fact.class::isInstance).toList());
        json.put("statements", texts);
        return json;
    }
}
