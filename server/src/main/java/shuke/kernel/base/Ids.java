package shuke.kernel.base;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 §5.7, method 1): ordered by time, also within a millisecond of this process. */
public final class Ids {
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized UUID next() {
        var now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(0x400); // starts low, so that a millisecond has room for 3,000 ids
        } else if (++counter > 0xFFF) {
            lastMillis++; // borrowed from the next millisecond rather than waited for
            counter = 0;
        }
        var high = (lastMillis << 16) | 0x7000L | counter;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
