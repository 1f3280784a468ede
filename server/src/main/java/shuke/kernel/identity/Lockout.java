package shuke.kernel.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** Makes guessing slow: after four failures an address has to wait, twice as long after every further one. */
@Component
class Lockout {
    private static final int FREE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final FailureStore store;
    private final InstantSource clock;

    Lockout(FailureStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Refuses with 429 and {@code retryAfter} in seconds while the address has to wait. */
    void requireOpen(Workspace workspace, String email) {
        var left = store.lockedUntil(workspace, key(email))
                .map(until -> Duration.between(clock.instant(), until))
                .orElse(Duration.ZERO);
        if (left.isPositive()) throw mustWait(left);
    }

    void failed(Workspace workspace, String email) {
        var now = clock.instant();
        var count = store.count(workspace, key(email), now);
        if (count > FREE) store.lock(workspace, key(email), now.plus(wait(count)));
        store.forgetBefore(workspace, now.minus(MEMORY));
    }

    void succeeded(Workspace workspace, String email) {
        store.forget(workspace, key(email));
    }

    private static Duration wait(int failures) {
        var doublings = Math.min(failures - FREE - 1, 10); // the longest wait is reached long before
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static ProblemException mustWait(Duration left) {
        var seconds = left.plusMillis(999).toSeconds();
        return new ProblemException(
                ProblemException.Kind.TOO_MANY,
                List.of(Problem.of("tooManySignIns", seconds)),
                Map.of("retryAfter", seconds));
    }

    private static byte[] key(String email) {
        return Secret.hash(email.strip().toLowerCase(Locale.ROOT));
    }
}
