package shuke.kernel.identity;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/**
 * The further steps of a sign-in. Each takes the {@code pending} secret that the step before was refused with and opens the session,
 * or is refused with the next step. A secret counts for ten minutes and five attempts; then 401 {@code signInAgain}.
 */
@Component
public class SignInSteps {
    private static final int ATTEMPTS = 5;

    private final PendingStore store;
    private final PersonStore people;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Entrance entrance;
    private final SignInTrail trail;
    private final InstantSource clock;

    SignInSteps(
            PendingStore store,
            PersonStore people,
            SecondFactors factors,
            Passwords passwords,
            Lockout lockout,
            Entrance entrance,
            SignInTrail trail,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.factors = factors;
        this.passwords = passwords;
        this.lockout = lockout;
        this.entrance = entrance;
        this.trail = trail;
        this.clock = clock;
    }

    /** The code of an authenticator app, or a recovery code; a wrong one is refused with 401 {@code codeWrong}. */
    public Session code(Workspace workspace, String secret, String code, Client client) {
        var pending = find(workspace, secret);
        var person = person(workspace, pending);
        lockout.requireOpen(workspace, person.email(), client);
        if (!factors.accepts(actor(workspace, person, client), person, code)) {
            store.failed(workspace, Secret.hash(secret));
            var waits = lockout.failed(workspace, person.email(), client);
            trail.failed(workspace, person.id(), client);
            if (waits) trail.lockedOut(workspace, person.id(), client);
            throw ProblemException.of(Kind.UNAUTHENTICATED, Problem.at("code", "codeWrong"));
        }
        take(workspace, secret);
        return entrance.enter(workspace, factored(pending), client);
    }

    /** A new password for somebody who was told to choose one. */
    public Session password(Workspace workspace, String secret, String password, Client client) {
        var pending = find(workspace, secret);
        var person = person(workspace, pending);
        if (!passwords.mustChange(workspace, person.id())
                || (!pending.factored() && factors.areOn(workspace, person.id()))) throw again();
        passwords.replace(actor(workspace, person, client), person, password); // ends what she has begun, this too
        return entrance.enter(workspace, pending, client);
    }

    PendingStore.Pending find(Workspace workspace, String secret) {
        return store.find(workspace, Secret.hash(secret), clock.instant(), ATTEMPTS)
                .orElseThrow(SignInSteps::again);
    }

    void take(Workspace workspace, String secret) {
        if (!store.remove(workspace, Secret.hash(secret))) throw again();
    }

    static PendingStore.Pending factored(PendingStore.Pending pending) {
        return new PendingStore.Pending(pending.user(), pending.means(), true);
    }

    Person person(Workspace workspace, PendingStore.Pending pending) {
        return people.byId(workspace, pending.user()).orElseThrow(SignInSteps::again);
    }

    static Actor actor(Workspace workspace, Person person, Client client) {
        return new Caller(workspace, person, Scope.ALL, Caller.Proof.SESSION).actor(client);
    }

    static ProblemException again() {
        return ProblemException.of(Kind.UNAUTHENTICATED, Problem.of("signInAgain"));
    }
}
