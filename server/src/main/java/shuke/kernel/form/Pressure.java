package shuke.kernel.form;

import java.time.Duration;

/** How often something has happened in about the last minute: what is past counts ever less. May be asked by many threads. */
final class Pressure {
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private double level;
    private long seen;

    /** @param now goes on evenly, as {@link System#nanoTime} */
    synchronized double add(long now) {
        level = at(now) + 1;
        seen = now;
        return level;
    }

    synchronized double at(long now) {
        return level * Math.exp(-Math.max(0, now - seen) / MINUTE);
    }
}
