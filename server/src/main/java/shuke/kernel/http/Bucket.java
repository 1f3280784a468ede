package shuke.kernel.http;

import java.time.Duration;

/**
 * Tokens that flow in evenly up to a limit, and are taken by calls (a token bucket). May be asked by many threads.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Token_bucket">Token bucket</a>
 */
final class Bucket {
    private final double capacity;
    private final double perNano;
    private double level;
    private long seen;

    /** Full at the start. */
    Bucket(double capacity, Duration refill, long now) {
        this.capacity = capacity;
        this.perNano = capacity / refill.toNanos();
        this.level = capacity;
        this.seen = now;
    }

    /** How many are left after taking {@code cost}; negative, and nothing taken, where there were not enough. */
    synchronized double take(double cost, long now) {
        level = levelAt(now);
        seen = now;
        if (level < cost) return level - cost;
        level -= cost;
        return level;
    }

    /** Takes more than there may be: of what has happened already. */
    synchronized void charge(double cost, long now) {
        level = Math.max(0, levelAt(now) - cost);
        seen = now;
    }

    synchronized boolean isFull(long now) {
        return levelAt(now) >= capacity;
    }

    /** Seconds until {@code missing} tokens have come in, rounded up. */
    long secondsUntil(double missing) {
        return Math.max(1, (long) Math.ceil(missing / perNano / 1e9));
    }

    private double levelAt(long now) {
        return Math.min(capacity, level + Math.max(0, now - seen) * perNano);
    }
}
