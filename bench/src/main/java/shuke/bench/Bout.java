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
    /** Where the machine does much else, three seconds are too few requests for the compiler to be through. */
    private static final int WARM = 6_000;

    private static final int LONGEST_WARM_UP = 10;
    private static final int ROUNDS = 3;

    /** Seconds of processor time used so far. */
    record Used(double server, double database) {}

    /** Reads the clock of those whose work is measured. */
    interface Meter {
        Used used() throws IOException;
    }

    /**
     * Milliseconds per request.
     *
     * @param cpu processor time of all that is measured
     * @param database the part of it that the database took
     * @param half so long the faster half waited for their answers at most
     * @param most so long nineteen of twenty waited at most
     */
    record Figure(double cpu, double database, double half, double most, double perSecond, int requests) {}

    Figure measure(Clients side, Meter meter) throws IOException, SQLException, InterruptedException {
        var all = new ArrayList<Client>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var number = 0; number < clients; number++) {
                all.add(side.open(number));
            }
            warmUp(all, threads, meter);
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

    private static void warmUp(List<Client> all, ExecutorService threads, Meter meter)
            throws IOException, InterruptedException {
        var requests = 0;
        for (var round = 0; round < LONGEST_WARM_UP && requests < WARM; round++) {
            requests += round(all, threads, meter, WARM_UP).requests();
        }
    }

    private static Figure round(List<Client> all, ExecutorService threads, Meter meter, int seconds)
            throws IOException, InterruptedException {
        var before = meter.used();
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
        var after = meter.used();
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        var database = 1000 * (after.database() - before.database()) / sorted.length;
        var server = 1000 * (after.server() - before.server()) / sorted.length;
        return new Figure(
                server + database, database, at(sorted, 0.5), at(sorted, 0.95), sorted.length / wall, sorted.length);
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
