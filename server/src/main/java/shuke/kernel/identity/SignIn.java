package shuke.kernel.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The door for people: e-mail address and password, or whatever else has proven who they are. */
@Component
public class SignIn {
    private final CredentialStore credentials;
    private final PasswordHash passwords;
    private final Lockout lockout;
    private final Entrance entrance;
    private final SignInTrail trail;
    private final Optional<PasswordsElsewhere> others;

    SignIn(
            CredentialStore credentials,
            PasswordHash passwords,
            Lockout lockout,
            Entrance entrance,
            SignInTrail trail,
            Optional<PasswordsElsewhere> others) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.lockout = lockout;
        this.entrance = entrance;
        this.trail = trail;
        this.others = others;
    }

    /**
     * Opens a session, or refuses with 401 {@code signInFailed}; an unknown address, a wrong password and a person who was
     * switched off are told alike, after the same work. After several failures refuses with 429 whatever the password. Where a
     * further step is needed, refuses as {@link #enter} does.
     */
    public Session open(Workspace workspace, String email, String password, Client client) {
        lockout.requireOpen(workspace, email, client);
        var entry = credentials.byEmail(workspace, email).orElse(null);
        var right = passwords.matches(password, entry == null ? null : entry.hash());
        // a password that is kept here is told nobody else
        var asked = others.filter(it -> it.areAny(workspace)); // looked up for everybody alike
        var elsewhere = asked.filter(it -> entry == null).flatMap(it -> it.prove(workspace, email, password));
        if (elsewhere.isPresent()) return enter(workspace, elsewhere.get(), Means.PROVIDER, client);
        if (entry == null || !right) {
            var waits = lockout.failed(workspace, email, client);
            var person = entry == null ? null : entry.person().id();
            trail.failed(workspace, person, client);
            if (waits) trail.lockedOut(workspace, person, client);
            throw Entrance.failed();
        }
        renew(workspace, entry, password);
        return entrance.enter(workspace, entry.person().id(), Means.PASSWORD, client);
    }

    /**
     * Opens a session for somebody whose identity was proven already, by {@code means}: after this only the checks are left that
     * everybody goes through, whichever way she came.
     *
     * @throws ProblemException 401 {@code signInFailed} when she may no longer sign in; 403 {@code addressNotAllowed}; 401
     *     {@code secondFactorRequired}, {@code secondFactorSetUpRequired} or {@code passwordChangeRequired} when a step is
     *     missing, with the extensions {@code pending} (the secret for {@link SignInSteps}) and {@code methods}
     */
    public Session enter(Workspace workspace, Person person, Means means, Client client) {
        return entrance.enter(workspace, person.id(), means, client);
    }

    private void renew(Workspace workspace, CredentialStore.Entry entry, String password) {
        if (passwords.isOutdated(entry.hash())) {
            credentials.rehash(workspace, entry.person().id(), passwords.of(password));
        }
    }
}
