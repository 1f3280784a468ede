package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Network;

/** A bucket for each caller. Those that are full again are forgotten, so that many callers do not fill the memory. */
final class Buckets {
    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final double perMinute;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<String, Bucket> all = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong();

    /** @param nanos goes on evenly, as {@link System#nanoTime} */
    Buckets(double perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** What is left, and how long to wait. {@code seconds} is zero where the call may go on. */
    record Left(long limit, long remaining, long seconds) {}

    Left take(String caller, double cost) {
        var now = nanos.getAsLong();
        sweep(now);
        var bucket = of(caller, now);
        var left = bucket.take(cost, now);
        return new Left((long) perMinute, (long) Math.max(0, left), left < 0 ? bucket.secondsUntil(-left) : 0);
    }

    /** How things stand, with nothing taken. */
    Left look(String caller) {
        var now = nanos.getAsLong();
        var level = of(caller, now).take(0, now);
        return new Left(
                (long) perMinute, (long) level, level < 1 ? of(caller, now).secondsUntil(1 - level) : 0);
    }

    /** Refuses whoever comes too often, counted by the network around her address. */
    void requireFew(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var left = take(Network.around(address).map(Network::toString).orElse(address), 1);
        if (left.seconds() == 0) return;
        throw new ProblemException(
                ProblemException.Kind.TOO_MANY,
                List.of(Problem.of("tooManyCalls", left.seconds())),
                Map.of("retryAfter", left.seconds()));
    }

    void charge(String caller, double cost) {
        var now = nanos.getAsLong();
        of(caller, now).charge(cost, now);
    }

    private Bucket of(String caller, long now) {
        return all.computeIfAbsent(caller, key -> new Bucket(perMinute, REFILL, now));
    }

    private void sweep(long now) {
        if (all.size() < MANY) return;
        var last = swept.get();
        if (now - last < REFILL.toNanos() || !swept.compareAndSet(last, now)) return;
        all.values().removeIf(bucket -> bucket.isFull(now));
    }
}
