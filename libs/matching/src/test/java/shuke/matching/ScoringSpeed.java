package shuke.matching;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures what it takes to judge 50 candidates of one record and to make its keys; processor time, to be run by hand. */
public final class ScoringSpeed {

    private static final int CANDIDATES = 50;
    private static final int ROUNDS = 3000;

    private ScoringSpeed() {}

    public static void main(String[] none) {
        var rows = People.rows(5000, 1);
        var model = Model.learn(People.table(People.HEADER, rows));
        List<Values> values = rows.stream()
                .map(row -> new Values(new ArrayList<>(row.subList(1, row.size()))))
                .toList();
        for (int round = 0; round < 3; round++) {
            long scoring = microseconds(i -> model.score(
                    values.get(i % values.size()),
                    IntStream.range(0, CANDIDATES)
                            .mapToObj(at -> values.get((i + at * 7) % values.size()))
                            .toList()));
            long keys = microseconds(i -> model.keys(values.get(i % values.size())));
            System.out.printf("%d candidates: %d µs; keys: %d µs%n", CANDIDATES, scoring, keys);
        }
    }

    private static long microseconds(java.util.function.IntConsumer work) {
        var thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) work.accept(i);
        return (thread.getCurrentThreadCpuTime() - begin) / ROUNDS / 1000;
    }
}
