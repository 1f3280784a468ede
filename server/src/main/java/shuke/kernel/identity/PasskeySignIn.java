package shuke.kernel.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** Signing in with a passkey: alone, where the device has seen who is there, or as the second step after a password. */
@Component
public class PasskeySignIn {
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final PasskeyCheck check;
    private final SignInSteps steps;
    private final Entrance entrance;
    private final Sessions sessions;
    private final SignInTrail trail;
    private final InstantSource clock;

    PasskeySignIn(
            Passkeys passkeys,
            PasskeyStore store,
            PasskeyCheck check,
            SignInSteps steps,
            Entrance entrance,
            Sessions sessions,
            SignInTrail trail,
            InstantSource clock) {
        this.passkeys = passkeys;
        this.store = store;
        this.check = check;
        this.steps = steps;
        this.entrance = entrance;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param pending the secret of a sign-in that waits for its second step; null for one that begins */
    public Passkeys.Question ask(Workspace workspace, @Nullable String pending) {
        if (pending == null) return passkeys.ask(workspace, null, null);
        var user = steps.find(workspace, pending).user();
        return passkeys.ask(workspace, user, user);
    }

    /**
     * Opens a session, or is refused with 401 {@code passkeyRefused}; further steps as {@link SignIn#enter} says.
     *
     * @param answer the JSON that the browser makes of the device's answer (AuthenticationResponseJSON)
     */
    public Session open(Workspace workspace, Site site, @Nullable String pending, String answer, Client client) {
        if (pending == null) {
            var user = prove(workspace, site, null, true, answer).orElseThrow(() -> failed(workspace, null, client));
            return entrance.enter(workspace, user, Means.PASSKEY, client);
        }
        var waiting = steps.find(workspace, pending);
        if (prove(workspace, site, waiting.user(), false, answer).isEmpty())
            throw failed(workspace, waiting.user(), client);
        steps.take(workspace, pending);
        return entrance.enter(workspace, SignInSteps.factored(waiting), client);
    }

    /** Asks for a key of somebody who is signed in, to prove once more that it is she. */
    public Passkeys.Question askAgain(Workspace workspace, UUID user) {
        return passkeys.ask(workspace, user, user);
    }

    /**
     * Proves once more who is there, in the place of the password; see {@link Sessions#requireFresh}. The device must have seen who
     * is there; otherwise, or for another's key, refused with 422 {@code passkeyRefused}.
     */
    public void confirm(Actor actor, Site site, String answer, String session) {
        if (prove(actor.workspace(), site, actor.user(), true, answer).isEmpty()) {
            trail.failed(actor.workspace(), actor.user(), actor.client());
            throw Passkeys.refused(Kind.INVALID);
        }
        sessions.confirm(actor.workspace(), session);
    }

    /**
     * Whose key it is that has answered rightly. A device that keeps whose it is must say the same as we do.
     *
     * @param verified whether the device must have seen who is there, and not only that somebody is
     */
    private Optional<UUID> prove(
            Workspace workspace, Site site, @Nullable UUID asked, boolean verified, String answer) {
        var data = check.read(answer).orElse(null);
        var client = data == null ? null : data.getCollectedClientData();
        if (data == null || client == null) return Optional.empty();
        var credential = Optional.ofNullable(data.getCredentialId())
                .map(PasskeyBytes::text)
                .orElse("");
        var handle = Optional.ofNullable(data.getUserHandle())
                .map(PasskeyBytes::text)
                .orElse("");
        var now = clock.instant();
        if (!store.answered(workspace, PasskeyCheck.challenge(client), asked, now)) return Optional.empty();
        var kept = store.find(workspace, PasskeyBytes.of(credential))
                .filter(found -> asked == null || asked.equals(found.user()))
                .filter(found ->
                        handle.isEmpty() || handle.equals(PasskeyBytes.text(PasskeyBytes.handle(found.user()))));
        return kept.flatMap(found -> check.signCount(data, found, site, verified)
                .map(count -> {
                    store.used(workspace, found.id(), count, now);
                    return found.user();
                }));
    }

    private ProblemException failed(Workspace workspace, @Nullable UUID user, Client client) {
        trail.failed(workspace, user, client);
        return Passkeys.refused(Kind.UNAUTHENTICATED);
    }
}
