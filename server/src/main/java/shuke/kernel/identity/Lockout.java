package shuke.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * Makes guessing slow. An account has to wait after some failures, twice as long after every further one. A network that failed
 * with many different accounts has to wait too, except for the accounts that are at home there: one who tries many does not lock
 * out an office, and an office where many mistype is not taken for one.
 */
@Component
class Lockout {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration HOME = Duration.ofDays(90);

    private final FailureStore failures;
    private final TryStore tries;
    private final SignInPolicies policies;
    private final InstantSource clock;

    Lockout(FailureStore failures, TryStore tries, SignInPolicies policies, InstantSource clock) {
        this.failures = failures;
        this.tries = tries;
        this.policies = policies;
        this.clock = clock;
    }

    /** Refuses with 429 and {@code retryAfter} in seconds while the account or the network has to wait. */
    void requireOpen(Workspace workspace, String email, Client client) {
        var now = clock.instant();
        var account = failures.lockedUntil(workspace, key(email)).orElse(now);
        var network = networkUntil(workspace, email, client, now);
        var left = Duration.between(now, account.isAfter(network) ? account : network);
        if (left.isPositive()) throw mustWait(left);
    }

    private Instant networkUntil(Workspace workspace, String email, Client client, Instant now) {
        var most = policies.current(workspace).lockout().accountsPerNetwork();
        var network = network(client);
        return tries.crowdedSince(workspace, network, now.minus(WINDOW), most)
                .filter(since -> !tries.isAtHome(workspace, network, key(email)))
                .map(since -> since.plus(WINDOW))
                .orElse(now);
    }

    /** @return true when the account has to wait from now on */
    boolean failed(Workspace workspace, String email, Client client) {
        var now = clock.instant();
        var waiting = policies.current(workspace).lockout();
        var count = failures.count(workspace, key(email), now);
        if (count > waiting.free()) failures.lock(workspace, key(email), now.plus(wait(count, waiting)));
        failures.forgetBefore(workspace, now.minus(MEMORY));
        tries.failed(workspace, network(client), key(email), now);
        tries.forget(workspace, now.minus(WINDOW), now.minus(HOME));
        return count > waiting.free();
    }

    void succeeded(Workspace workspace, String email, Client client) {
        failures.forget(workspace, key(email));
        tries.succeeded(workspace, network(client), key(email), clock.instant());
    }

    /** Lets somebody try again at once, as when an administrator helps her. */
    void forgive(Workspace workspace, String email) {
        failures.forget(workspace, key(email));
    }

    private static Duration wait(int failures, SignInPolicy.Waiting waiting) {
        var doublings = Math.min(failures - waiting.free() - 1, 20); // the longest wait is reached long before
        var wait = waiting.first().multipliedBy(1L << doublings);
        return wait.compareTo(waiting.longest()) > 0 ? waiting.longest() : wait;
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

    private static byte[] network(Client client) {
        return Secret.hash("network "
                + Network.around(client.address()).map(Network::toString).orElse(client.address()));
    }
}
