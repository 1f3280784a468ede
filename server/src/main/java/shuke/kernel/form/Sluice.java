package shuke.kernel.form;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Lets in what was sent, one by one for each form and a few at a time for all of them, so that connections of the database are left for
 * everybody else however much is sent. A few more wait a while; whoever else comes is told to come again. Counted on each node.
 */
@Component
class Sluice {
    private static final int AT_ONCE = 3;
    private static final int WAITING = 40;
    private static final long PATIENCE_MS = Duration.ofSeconds(8).toMillis();

    /** So many a minute are taken by one form, and so many kept that look like spam. */
    private static final int MOST_TAKEN = 1200;

    private static final int MOST_HELD = 30;

    /** Bits of the puzzle: with few about, a quarter of a second; twice as much for each doubling of what is sent. */
    private static final int EASY = 15;

    private static final int HARD = 20;
    private static final double FEW = 60;

    private final Map<UUID, Gate> gates = new ConcurrentHashMap<>();
    private final Semaphore all = new Semaphore(AT_ONCE, true);

    private static final class Gate {
        private final Semaphore one = new Semaphore(1, true);
        private final Pressure asked = new Pressure();
        private final Pressure taken = new Pressure();
        private final Pressure held = new Pressure();
    }

    /** Whoever is in leaves by closing it. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** How hard the puzzle is just now. Counts who asks. */
    int bits(UUID form) {
        var crowd = gate(form).asked.add(System.nanoTime()) / FEW;
        return crowd <= 1 ? EASY : Math.min(HARD, EASY + (int) Math.ceil(Math.log(crowd) / Math.log(2)));
    }

    /** @param isSpam whether it looks so; then few are let in. @return empty where somebody is to come again later */
    Optional<Pass> enter(UUID form, boolean isSpam) {
        var gate = gate(form);
        var now = System.nanoTime();
        var isMuch = isSpam ? gate.held.add(now) > MOST_HELD : gate.taken.add(now) > MOST_TAKEN;
        if (isMuch || gate.one.getQueueLength() >= WAITING || !acquired(gate.one)) return Optional.empty();
        if (!acquired(all)) {
            gate.one.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            all.release();
            gate.one.release();
        });
    }

    private Gate gate(UUID form) {
        return gates.computeIfAbsent(form, id -> new Gate());
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
