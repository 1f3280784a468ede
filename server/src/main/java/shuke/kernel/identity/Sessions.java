package shuke.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * Sessions of people who signed in. They are kept in the database, so they outlive a restart; they end after a time without a call,
 * and some time after the sign-in at the latest, as the {@link SignInPolicy} says at the time of the call.
 */
@Component
public class Sessions {
    private static final Duration PRECISION = Duration.ofMinutes(1); // of "last seen": a write per minute, not per call
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionStore store;
    private final SessionListStore list;
    private final SignInPolicies policies;
    private final SignInTrail trail;
    private final InstantSource clock;

    Sessions(
            SessionStore store,
            SessionListStore list,
            SignInPolicies policies,
            SignInTrail trail,
            InstantSource clock) {
        this.store = store;
        this.list = list;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An open session, as its person sees it in a list.
     *
     * @param isThis whether it is the one that asks
     */
    public record Open(
            UUID id, Instant openedAt, Instant lastSeenAt, String address, String agent, Means means, boolean isThis) {}

    /** The caller behind a session's secret; empty when there is none, it ended, or the person may no longer sign in. */
    public Optional<Caller> find(Workspace workspace, String secret) {
        var hash = Secret.hash(secret);
        var now = clock.instant();
        var stay = policies.current(workspace).session();
        var found = open(workspace, hash, now, stay);
        found.filter(session -> session.lastSeenAt().plus(PRECISION).isBefore(now))
                .ifPresent(session -> store.seen(workspace, hash, now, end(session.createdAt(), now, stay)));
        return found.map(session -> caller(workspace, session.person()));
    }

    /** As {@link #find}, but without that it counts as a call. */
    public Optional<Caller> look(Workspace workspace, String secret) {
        return open(
                        workspace,
                        Secret.hash(secret),
                        clock.instant(),
                        policies.current(workspace).session())
                .map(session -> caller(workspace, session.person()));
    }

    private Optional<SessionStore.Found> open(Workspace workspace, byte[] hash, Instant now, SignInPolicy.Stay stay) {
        return store.find(workspace, hash, now)
                .filter(session ->
                        end(session.createdAt(), session.lastSeenAt(), stay).isAfter(now));
    }

    /** Opens a session for somebody who has passed the {@link Entrance}. */
    Session open(Workspace workspace, Person person, Means means, Client client) {
        var secret = Secret.next();
        var now = clock.instant();
        var until = end(now, now, policies.current(workspace).session());
        store.closeExpired(workspace, now);
        store.open(workspace, Secret.hash(secret), person.id(), means, client, now, until);
        return new Session(secret, caller(workspace, person));
    }

    /** Signs out; a secret that opens nothing is no mistake. */
    public void close(Workspace workspace, String secret) {
        store.close(workspace, Secret.hash(secret));
    }

    /** Somebody's open sessions, the one seen last first. */
    public List<Open> of(Workspace workspace, UUID user, String secret) {
        return list.of(workspace, user, Secret.hash(secret), clock.instant());
    }

    /** Ends one of somebody's sessions; false when there is none with this id. */
    @Transactional
    public boolean end(Actor actor, UUID user, UUID session) {
        var ended = list.close(actor.workspace(), user, session);
        if (ended) trail.sessionsEnded(actor, user, 1);
        return ended;
    }

    /** Ends all of somebody's sessions but the one with this secret. */
    @Transactional
    public void endOthers(Actor actor, UUID user, String secret) {
        trail.sessionsEnded(actor, user, list.closeOthers(actor.workspace(), user, Secret.hash(secret)));
    }

    /** Ends all of somebody's sessions, and what she has begun of a sign-in. */
    @Transactional
    public void closeAll(Actor actor, UUID user) {
        trail.sessionsEnded(actor, user, store.closeAll(actor.workspace(), user));
    }

    /** The same session with another secret: whoever knew the old one is out. Done wherever it comes to reach further. */
    public String renew(Workspace workspace, String secret) {
        var fresh = Secret.next();
        list.renew(workspace, Secret.hash(secret), Secret.hash(fresh));
        return fresh;
    }

    /** Notes that the person has just proven herself once more. */
    public void confirm(Workspace workspace, String secret) {
        list.confirm(workspace, Secret.hash(secret), clock.instant());
    }

    /**
     * For what would let somebody stay who found a screen unlocked: refuses with 403 {@code confirmationRequired} unless the
     * person has proven herself within the last quarter of an hour.
     */
    public void requireFresh(Workspace workspace, String secret) {
        if (!list.isProvenSince(workspace, Secret.hash(secret), clock.instant().minus(FRESH))) {
            throw ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("confirmationRequired"));
        }
    }

    private static Instant end(Instant opened, Instant seen, SignInPolicy.Stay stay) {
        var idle = seen.plus(stay.idle());
        var longest = opened.plus(stay.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private static Caller caller(Workspace workspace, Person person) {
        return new Caller(workspace, person, Scope.ALL, Caller.Proof.SESSION);
    }
}
