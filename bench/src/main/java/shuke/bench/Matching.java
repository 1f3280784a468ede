package shuke.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Matches labelled sets with the command as it is delivered, and prints F1, time and memory beside what others reached.
 * A folder for each set: {@code records.csv}, or {@code left.csv} and {@code right.csv}; and {@code gold_pairs.csv}.
 */
public final class Matching {
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private Matching() {}

    /** @param words the folder of the sets, then the command that matches */
    public static void main(String[] words) throws IOException, InterruptedException {
        var folder = Path.of(words[0]);
        var command = List.of(words).subList(1, words.length);
        System.out.println("| set | F1 | target | Splink | Duke | JedAI | Zingg | seconds | MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (var peer : peers()) {
            var set = folder.resolve(peer[0]);
            if (Files.isDirectory(set)) System.out.println(line(peer, measure(set, command)));
        }
    }

    private record Measured(double f1, double seconds, double megabytes) {}

    private static String line(String[] peer, Measured measured) {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %s | %s | %s | %s | %s | %.1f | %.0f |",
                peer[0],
                measured.f1(),
                peer[5],
                peer[1],
                peer[2],
                peer[3],
                peer[4],
                measured.seconds(),
                measured.megabytes());
    }

    private static List<String[]> peers() throws IOException {
        var source = Objects.requireNonNull(Matching.class.getResourceAsStream("matching-peers.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("set,"))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static Measured measure(Path set, List<String> command) throws IOException, InterruptedException {
        var linked = Files.exists(set.resolve("left.csv"));
        var pairs = Files.createTempFile("pairs", ".csv");
        try {
            var words = new ArrayList<>(command);
            words.add(set.resolve(linked ? "left.csv" : "records.csv").toString());
            if (linked) words.add(set.resolve("right.csv").toString());
            words.addAll(List.of("--out", pairs.toString()));
            var begin = System.nanoTime();
            var process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var most = 0.0;
            do most = Math.max(most, Proc.memory(process.pid()));
            while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Measured(f1(pairs(pairs, linked), pairs(set.resolve("gold_pairs.csv"), linked)), seconds, most);
        } finally {
            Files.deleteIfExists(pairs);
        }
    }

    private static Set<String> pairs(Path file, boolean linked) throws IOException {
        var pairs = new HashSet<String>();
        for (var line : Files.readAllLines(file)) {
            var ids = line.split(",");
            if (ids.length < 2 || "id1".equals(ids[0])) continue;
            var ordered = linked || ids[0].compareTo(ids[1]) < 0;
            pairs.add(ordered ? ids[0] + "\t" + ids[1] : ids[1] + "\t" + ids[0]);
        }
        return pairs;
    }

    private static double f1(Set<String> found, Set<String> gold) {
        var right = found.stream().filter(gold::contains).count();
        return 2.0 * right / Math.max(1, found.size() + gold.size());
    }
}
