package shuke.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/**
 * Sessions of people who signed in. They are kept in the database, so they outlive a restart; they end after 14 days without a
 * call, and 90 days after the sign-in at the latest.
 */
@Component
public class Sessions {
    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration PRECISION = Duration.ofMinutes(1); // of "last seen": a write per minute, not per call

    private final SessionStore store;
    private final InstantSource clock;

    Sessions(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The caller behind a session's secret; empty when there is none, it ended, or the person may no longer sign in. */
    public Optional<Caller> find(Workspace workspace, String secret) {
        var hash = Secret.hash(secret);
        var now = clock.instant();
        var found = store.find(workspace, hash, now);
        found.filter(session -> session.lastSeenAt().plus(PRECISION).isBefore(now))
                .ifPresent(session -> store.seen(workspace, hash, now, end(session.createdAt(), now)));
        return found.map(session -> caller(workspace, session.person()));
    }

    /** Opens a session for somebody who has proven who she is. */
    public Session open(Workspace workspace, Person person, Client client) {
        var secret = Secret.next();
        var now = clock.instant();
        store.closeExpired(workspace, now);
        store.open(workspace, Secret.hash(secret), person.id(), client, now, end(now, now));
        return new Session(secret, caller(workspace, person));
    }

    /** Signs out; a secret that opens nothing is no mistake. */
    public void close(Workspace workspace, String secret) {
        store.close(workspace, Secret.hash(secret));
    }

    void closeAll(Workspace workspace, UUID user) {
        store.closeAll(workspace, user);
    }

    private static Instant end(Instant opened, Instant seen) {
        var idle = seen.plus(IDLE);
        var longest = opened.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    private static Caller caller(Workspace workspace, Person person) {
        return new Caller(workspace, person, Scope.ALL, Caller.Proof.SESSION);
    }
}
