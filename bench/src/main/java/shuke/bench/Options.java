package shuke.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked on the command line.
 *
 * @param size how many contacts
 * @param seconds how long one round lasts
 * @param clients how many at the same time; everything is measured for each
 * @param plain nothing encrypted, and an administrator asks
 * @param data where the data stays for the next run; null for a temporary directory that is deleted
 */
record Options(
        Set<Scenario> scenarios,
        int size,
        int seconds,
        List<Integer> clients,
        boolean plain,
        @Nullable Path data) {
    static final String HELP = """
            Usage: ./shuke bench [SCENARIO...] [OPTIONS]

              SCENARIO          %s; all of them unless some are named
              --size N          contacts (100000); a tenth as many accounts and a fifth as many opportunities, at most
                                10,000 and 20,000
              --seconds S       length of a round (4); three rounds are measured after a warm-up of three seconds
              --clients A,B     how many at the same time (1,8)
              --plain           nothing is encrypted and an administrator asks: what encryption and rights cost is the
                                difference; by default a sales manager asks, who sees what his teams own
              --data DIR        keep the data there, and use what an earlier run has loaded

            Results go to bench/results. SHUKE_JAVA_OPTS is given to the server, for a profiler say.""";

    Options {
        scenarios = Set.copyOf(scenarios);
        clients = List.copyOf(clients);
    }

    /** Wrong words on the command line. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String word) {
            super(word);
        }
    }

    static Options of(String[] words) throws Wrong {
        var scenarios = EnumSet.noneOf(Scenario.class);
        var size = 100_000;
        var seconds = 4;
        var clients = List.of(1, 8);
        var plain = false;
        Path data = null;
        for (var i = 0; i < words.length; i++) {
            var word = words[i];
            if (!word.startsWith("--")) {
                scenarios.add(scenario(word));
                continue;
            }
            if ("--plain".equals(word)) {
                plain = true;
                continue;
            }
            if (++i == words.length) {
                throw new Wrong(word);
            }
            switch (word) {
                case "--size" -> size = number(words[i]);
                case "--seconds" -> seconds = number(words[i]);
                case "--clients" -> clients = numbers(words[i]);
                case "--data" -> data = Path.of(words[i]).toAbsolutePath();
                default -> throw new Wrong(word);
            }
        }
        return new Options(
                scenarios.isEmpty() ? EnumSet.allOf(Scenario.class) : scenarios, size, seconds, clients, plain, data);
    }

    private static Scenario scenario(String word) throws Wrong {
        for (var scenario : Scenario.values()) {
            if (scenario.word().equals(word)) {
                return scenario;
            }
        }
        throw new Wrong(word);
    }

    private static List<Integer> numbers(String words) throws Wrong {
        var numbers = new ArrayList<Integer>();
        for (var word : words.split(",", -1)) {
            numbers.add(number(word));
        }
        return numbers;
    }

    private static int number(String word) throws Wrong {
        try {
            return Math.max(1, Integer.parseInt(word.replace("_", "")));
        } catch (NumberFormatException wrong) {
            throw new Wrong(word);
        }
    }
}
