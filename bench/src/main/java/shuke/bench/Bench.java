package shuke.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Measures the built program. Ends with 2 when it was called wrongly. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) throws IOException, SQLException, InterruptedException {
        var asked = String.join(" ", words);
        if (asked.contains("--help") || asked.equals("-h")) {
            System.out.println(help());
            return;
        }
        try {
            measure(Options.of(words));
        } catch (Options.Wrong wrong) {
            System.err.println("? " + wrong.getMessage() + "\n" + help());
            System.exit(2);
        }
    }

    private static String help() {
        return Options.HELP.formatted(Scenario.words());
    }

    private static void measure(Options options) throws IOException, SQLException, InterruptedException {
        var when = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var machine = Machine.describe();
        try (var place = Place.of(options)) {
            var session = new Session(options, Build.ofEnvironment(), place.data(), place.scratch());
            session.measure();
            var report = new Report(machine, when, options.size(), session.results(), session.texts());
            report.write(Path.of(System.getProperty("bench.results", "results")));
            System.out.println(report.markdown());
        }
    }
}
