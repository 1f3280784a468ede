package shuke.kernel.form;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Turnstile;

/** Lets in what was sent through a {@link Turnstile}, as long as it is not too much by one form; whoever else comes is told to come again. */
@Component
class Sluice {
    private static final int AT_ONCE = 3;

    /** So many a minute are taken by one form, and so many kept that look like spam. */
    private static final int MOST_TAKEN = 1200;

    private static final int MOST_HELD = 30;

    /** Bits of the puzzle: with few about, a quarter of a second; twice as much for each doubling of what is sent. */
    private static final int EASY = 15;

    private static final int HARD = 20;
    private static final double FEW = 60;

    private final Map<UUID, Gauge> gauges = new ConcurrentHashMap<>();
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    private static final class Gauge {
        private final Pressure asked = new Pressure();
        private final Pressure taken = new Pressure();
        private final Pressure held = new Pressure();
    }

    /** How hard the puzzle is just now. Counts who asks. */
    int bits(UUID form) {
        var crowd = gauge(form).asked.add(System.nanoTime()) / FEW;
        return crowd <= 1 ? EASY : Math.min(HARD, EASY + (int) Math.ceil(Math.log(crowd) / Math.log(2)));
    }

    /** @param isSpam whether it looks so; then few are let in. @return empty where somebody is to come again later */
    Optional<Turnstile.Pass> enter(UUID form, boolean isSpam) {
        var gauge = gauge(form);
        var now = System.nanoTime();
        var isMuch = isSpam ? gauge.held.add(now) > MOST_HELD : gauge.taken.add(now) > MOST_TAKEN;
        return isMuch ? Optional.empty() : turnstile.enter(form);
    }

    private Gauge gauge(UUID form) {
        return gauges.computeIfAbsent(form, id -> new Gauge());
    }
}
