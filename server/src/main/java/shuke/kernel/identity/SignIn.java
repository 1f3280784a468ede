package shuke.kernel.identity;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** The door for people: e-mail address and password. */
@Component
public class SignIn {
    private final CredentialStore credentials;
    private final PasswordHash passwords;
    private final Lockout lockout;
    private final Sessions sessions;
    private final InstantSource clock;

    SignIn(
            CredentialStore credentials,
            PasswordHash passwords,
            Lockout lockout,
            Sessions sessions,
            InstantSource clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.lockout = lockout;
        this.sessions = sessions;
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
            throw ProblemException.of(ProblemException.Kind.UNAUTHENTICATED, Problem.of("signInFailed"));
        }
        lockout.succeeded(workspace, email);
        renew(workspace, entry, password);
        return sessions.open(workspace, entry.person(), client);
    }

    private void renew(Workspace workspace, CredentialStore.Entry entry, String password) {
        if (passwords.isOutdated(entry.hash())) {
            credentials.put(workspace, entry.person().id(), passwords.of(password), clock.instant());
        }
    }
}
