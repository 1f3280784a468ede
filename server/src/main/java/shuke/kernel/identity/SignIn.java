package shuke.kernel.identity;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The door for people: e-mail address and password. */
@Component
public class SignIn {
    private final CredentialStore credentials;
    private final PasswordHash passwords;
    private final Lockout lockout;
    private final Entrance entrance;
    private final SignInTrail trail;
    private final InstantSource clock;

    SignIn(
            CredentialStore credentials,
            PasswordHash passwords,
            Lockout lockout,
            Entrance entrance,
            SignInTrail trail,
            InstantSource clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.lockout = lockout;
        this.entrance = entrance;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens a session, or refuses with 401 {@code signInFailed}; an unknown address, a wrong password and a person who was
     * switched off are told alike. After several failures refuses with 429 whatever the password.
     */
    public Session open(Workspace workspace, String email, String password, Client client) {
        lockout.requireOpen(workspace, email);
        var entry = credentials.byEmail(workspace, email).orElse(null);
        var right = passwords.matches(password, entry == null ? null : entry.hash());
        if (entry == null || !right) {
            lockout.failed(workspace, email);
            trail.failed(workspace, entry == null ? null : entry.person().id(), client);
            throw ProblemException.of(ProblemException.Kind.UNAUTHENTICATED, Problem.of("signInFailed"));
        }
        lockout.succeeded(workspace, email);
        renew(workspace, entry, password);
        return entrance.enter(workspace, entry.person().id(), Means.PASSWORD, client);
    }

    /**
     * Opens a session for somebody whose identity was proven already, by {@code means}: after this only the checks are left that
     * everybody goes through, whichever way she came.
     *
     * @throws ProblemException 401 {@code signInFailed} when she may no longer sign in
     */
    public Session enter(Workspace workspace, Person person, Means means, Client client) {
        return entrance.enter(workspace, person.id(), means, client);
    }

    private void renew(Workspace workspace, CredentialStore.Entry entry, String password) {
        if (passwords.isOutdated(entry.hash())) {
            credentials.put(workspace, entry.person().id(), passwords.of(password), clock.instant());
        }
    }
}
