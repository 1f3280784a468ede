package shuke.kernel.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/** The last step: the session, and the entry in the log, in one transaction. */
@Component
class Doorway {
    private final Sessions sessions;
    private final Lockout lockout;
    private final SignInTrail trail;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Doorway(
            Sessions sessions,
            Lockout lockout,
            SignInTrail trail,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.lockout = lockout;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    Session open(Workspace workspace, Person person, Means means, Client client) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lockout.succeeded(workspace, person.email(), client);
            trail.signedIn(workspace, person, means, client);
            return sessions.open(workspace, person, means, client);
        }));
    }

    Instant now() {
        return clock.instant();
    }
}
