package shuke.kernel.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;

/** Gives people passwords. Takes part in the caller's transaction. */
@Component
public class Passwords {
    private final CredentialStore store;
    private final PasswordHash hash;
    private final Sessions sessions;
    private final InstantSource clock;

    Passwords(CredentialStore store, PasswordHash hash, Sessions sessions, InstantSource clock) {
        this.store = store;
        this.hash = hash;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What is wrong with a password for this person, if anything. */
    public Optional<Problem> problem(String password, String name, String email) {
        return PasswordPolicy.problem(password, name, email);
    }

    /** The new password counts at once, and whoever came in with the old one has to sign in again. */
    public void set(Workspace workspace, UUID user, String password) {
        store.put(workspace, user, hash.of(password), clock.instant());
        sessions.closeAll(workspace, user);
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
}
