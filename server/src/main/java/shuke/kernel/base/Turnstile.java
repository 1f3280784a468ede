package shuke.kernel.base;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in what strangers send, one by one for each thing that they send to and a few at a time for all of them, so that connections of the
 * database are left for everybody else however much is sent. A few more wait a while. Counted on each node.
 */
public final class Turnstile {
    private static final int WAITING = 40;
    private static final long PATIENCE_MS = Duration.ofSeconds(8).toMillis();

    private final Map<UUID, Semaphore> gates = new ConcurrentHashMap<>();
    private final Semaphore all;

    /** @param atOnce so many are in at a time */
    public Turnstile(int atOnce) {
        all = new Semaphore(atOnce, true);
    }

    /** Whoever is in leaves by closing it. */
    public interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** @return empty where somebody is to come again later */
    public Optional<Pass> enter(UUID to) {
        var gate = gates.computeIfAbsent(to, id -> new Semaphore(1, true));
        if (gate.getQueueLength() >= WAITING || !acquired(gate)) return Optional.empty();
        if (!acquired(all)) {
            gate.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            all.release();
            gate.release();
        });
    }

    private static boolean acquired(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
