package shuke.kernel.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The passwords of people. Takes part in the caller's transaction. */
@Component
public class Passwords {
    private final CredentialStore store;
    private final PasswordHash hash;
    private final SignInPolicies policies;
    private final Sessions sessions;
    private final SignInTrail trail;
    private final InstantSource clock;

    Passwords(
            CredentialStore store,
            PasswordHash hash,
            SignInPolicies policies,
            Sessions sessions,
            SignInTrail trail,
            InstantSource clock) {
        this.store = store;
        this.hash = hash;
        this.policies = policies;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is wrong with a password for this person, if anything. */
    public Optional<Problem> problem(Workspace workspace, String password, String name, String email) {
        return PasswordPolicy.problem(policies.current(workspace).password(), password, name, email);
    }

    /**
     * The new password counts at once, and whoever came in with the old one has to sign in again.
     *
     * @param mustChange whether she is asked for one of her own when she signs in with it
     */
    @Transactional
    public void set(Actor actor, UUID user, String password, boolean mustChange) {
        put(actor, user, hash.of(password), mustChange);
        sessions.closeAll(actor, user);
    }

    /** Has the person choose a new password at her next sign-in; sessions that are open end. */
    @Transactional
    public void demandChange(Actor actor, UUID user) {
        if (!store.demandChange(actor.workspace(), user)) throw ProblemException.notFound();
        trail.password(actor, user, "mustChange");
        sessions.closeAll(actor, user);
    }

    /** Whether a password is hers; where she has none, none is. */
    public boolean isOf(Workspace workspace, UUID user, String password) {
        var kept = store.find(workspace, user).map(CredentialStore.Kept::hash).orElse(null);
        return hash.matches(password, kept);
    }

    /** When it was changed last; null for somebody without one. */
    public @Nullable Instant changedAt(Workspace workspace, UUID user) {
        return store.find(workspace, user).map(CredentialStore.Kept::changedAt).orElse(null);
    }

    boolean mustChange(Workspace workspace, UUID user) {
        return store.mustChange(workspace, user);
    }

    /**
     * A password of the person's own choice. All her sessions end.
     *
     * @throws ProblemException 422 with what is wrong with it, beside the field {@code password}
     */
    @Transactional
    void replace(Actor actor, Person person, String password) {
        replaceWithin(actor, person, password);
        sessions.closeAll(actor, person.id());
    }

    /** As {@link #replace}, but sessions stay. */
    @Transactional
    void replaceWithin(Actor actor, Person person, String password) {
        problem(actor.workspace(), password, person.name(), person.email()).ifPresent(Passwords::refuse);
        if (isKnown(actor.workspace(), person.id(), password)) refuse(Problem.at("password", "passwordUsedBefore"));
        put(actor, person.id(), hash.of(password), false);
    }

    /** True while nobody at all could sign in: the installation waits for its first administrator. */
    public boolean areMissing(Workspace workspace) {
        return store.isEmpty(workspace);
    }

    /** As {@link #areMissing}, and nobody else gets the same answer until the transaction ends. */
    public boolean areMissingForSure(Workspace workspace) {
        store.lock(workspace);
        return store.isEmpty(workspace);
    }

    private void put(Actor actor, UUID user, String hashed, boolean mustChange) {
        var now = clock.instant();
        var history = policies.current(actor.workspace()).password().history();
        store.find(actor.workspace(), user)
                .filter(kept -> history > 0)
                .ifPresent(kept -> store.remember(actor.workspace(), user, kept.hash(), now, history));
        store.put(actor.workspace(), user, hashed, mustChange, now);
        trail.password(actor, user, "set");
    }

    /** The one of now is never a new one, and as many before it as the policy says. */
    private boolean isKnown(Workspace workspace, UUID user, String password) {
        var history = policies.current(workspace).password().history();
        return isOf(workspace, user, password)
                || store.past(workspace, user, history).stream().anyMatch(past -> hash.matches(password, past));
    }

    private static void refuse(Problem problem) {
        throw ProblemException.invalid(problem);
    }
}
