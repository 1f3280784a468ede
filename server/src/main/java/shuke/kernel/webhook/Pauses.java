package shuke.kernel.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long to wait after failures. A delivery rests four times as long as it has been tried so far, give or take a fifth, so that those
 * that failed together do not come again together: with five seconds to begin with that is 5 s, 25 s, 2, 10, 50 minutes, 4 hours, and then
 * every 4 hours until the day is over. A webhook of which one delivery after the other fails rests too, for a minute at most, and then is
 * tried with one of them.
 */
@Component
class Pauses {
    static final Duration PATIENCE = Duration.ofHours(24);
    private static final int GROWTH = 4;
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 6;
    /** After so many failures in a row it is the receiver and not what it is told. */
    static final int DOUBT = 5;

    private static final Duration REST = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;

    private final Duration first;

    /** @param first {@code SHUKE_WEBHOOK_PAUSE}: how long a delivery rests after its first failure */
    Pauses(@Value("${shuke.webhook.pause:5s}") Duration first) {
        this.first = first;
    }

    /**
     * When to try again; null when it is to be given up.
     *
     * @param begun when it was tried first
     * @param asked how long the receiver wants to be left alone; null when it did not say
     */
    @Nullable
    Instant next(Instant begun, Instant now, @Nullable Duration asked) {
        var end = begun.plus(PATIENCE);
        if (!now.isBefore(end)) return null;
        var tried = Duration.between(begun, now).multipliedBy(GROWTH);
        var pause = jittered(clamped(tried, first, LONGEST));
        var next = now.plus(asked == null || asked.compareTo(pause) < 0 ? pause : asked);
        return next.isBefore(end) ? next : end;
    }

    /** Until when a webhook is left alone; null for not at all. */
    @Nullable
    Instant rest(int failures, Instant now) {
        if (failures < DOUBT) return null;
        var doublings = Math.min(failures - DOUBT, MOST_DOUBLINGS);
        var rest = first.multipliedBy(1L << doublings).dividedBy(DOUBT);
        return now.plus(jittered(rest.compareTo(REST) > 0 ? REST : rest));
    }

    private static Duration clamped(Duration it, Duration least, Duration most) {
        if (it.compareTo(least) < 0) return least;
        return it.compareTo(most) > 0 ? most : it;
    }

    private static Duration jittered(Duration it) {
        var factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis((long) (it.toMillis() * factor));
    }
}
