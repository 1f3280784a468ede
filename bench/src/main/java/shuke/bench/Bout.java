package shuke.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures one kind of request: a warm-up, then rounds, of which the middle one counts.
 *
 * @param clients how many ask at the same time
 * @param seconds how long a round lasts
 */
record Bout(int clients, int seconds) {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 3;

    /** Seconds of processor time used so far by those whose work is measured. */
    interface Meter {
        double seconds() throws IOException;
    }

    /** Per request; milliseconds. */
    record Figure(double cpu, double half, double most, double perSecond) {}

    Figure measure(Clients side, Meter meter) throws IOException, SQLException, InterruptedException {
        var all = new ArrayList<Client>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var number = 0; number < clients; number++) {
                all.add(side.open(number));
            }
            round(all, threads, meter, WARM_UP);
            var rounds = new ArrayList<Figure>();
            for (var round = 0; round < ROUNDS; round++) {
                rounds.add(round(all, threads, meter, seconds));
            }
            rounds.sort(Comparator.comparingDouble(Figure::cpu));
            return rounds.get(ROUNDS / 2);
        } finally {
            for (var client : all) {
                client.close();
            }
        }
    }

    private static Figure round(List<Client> all, ExecutorService threads, Meter meter, int seconds)
            throws IOException, InterruptedException {
        var before = meter.seconds();
        var began = System.nanoTime();
        var until = began + seconds * 1_000_000_000L;
        var running = new ArrayList<Future<List<Long>>>();
        for (var client : all) {
            running.add(threads.submit(() -> ask(client, until)));
        }
        var times = new ArrayList<Long>();
        for (var one : running) {
            times.addAll(result(one));
        }
        var wall = (System.nanoTime() - began) / 1e9;
        var cpu = meter.seconds() - before;
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figure(1000 * cpu / sorted.length, at(sorted, 0.5), at(sorted, 0.95), sorted.length / wall);
    }

    private static List<Long> ask(Client client, long until) throws IOException, SQLException, InterruptedException {
        var times = new ArrayList<Long>();
        var now = System.nanoTime();
        while (now < until) {
            client.request();
            var done = System.nanoTime();
            times.add(done - now);
            now = done;
        }
        return times;
    }

    private static List<Long> result(Future<List<Long>> one) throws IOException, InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
    }
}
