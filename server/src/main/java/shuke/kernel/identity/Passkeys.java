package shuke.kernel.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** The passkeys of people: made, named and removed by themselves. */
@Component
public class Passkeys {
    private static final int CHALLENGE_BYTES = 32;
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasskeyStore store;
    private final PasskeyCheck check;
    private final SignInTrail trail;
    private final Ids ids;
    private final InstantSource clock;

    Passkeys(PasskeyStore store, PasskeyCheck check, SignInTrail trail, Ids ids, InstantSource clock) {
        this.store = store;
        this.check = check;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A question to a device; bytes are Base64 for addresses.
     *
     * @param user what the device is to keep about whose key it is; null where that is not known
     * @param known the keys that are there already: not to be made again, or to be answered with
     */
    public record Question(
            String challenge, @Nullable String user, List<String> known, List<Integer> algorithms, Duration patience) {}

    public List<Passkey> of(Workspace workspace, UUID user) {
        return store.of(workspace, user);
    }

    boolean areThere(Workspace workspace, UUID user) {
        return store.areThere(workspace, user);
    }

    /** Asks a device for a new key. */
    public Question askNew(Workspace workspace, Person person) {
        if (store.credentials(workspace, person.id()).size() >= MOST)
            throw ProblemException.invalid(Problem.of("tooMany", MOST));
        return ask(workspace, person.id(), person.id());
    }

    /**
     * Takes the device's answer.
     *
     * @param answer the JSON that the browser makes of it (RegistrationResponseJSON)
     * @throws ProblemException 422 {@code passkeyRefused}
     */
    @Transactional
    public Passkey add(Actor actor, UUID user, Site site, String name, String answer) {
        var data = check.readNew(answer).orElseThrow(() -> refused(Kind.INVALID));
        var client = data.getCollectedClientData();
        var now = clock.instant();
        if (client == null || !store.answered(actor.workspace(), PasskeyCheck.challenge(client), user, now))
            throw refused(Kind.INVALID);
        var credential = check.credential(data, site).orElseThrow(() -> refused(Kind.INVALID));
        var key = check.key(data).orElseThrow(() -> refused(Kind.INVALID));
        var kept = new PasskeyStore.Kept(ids.next(), user, key, PasskeyCheck.signCount(data));
        if (!store.add(actor.workspace(), kept, credential, name, now)) throw refused(Kind.INVALID);
        trail.factor(actor, user, "passkey", null, name);
        return new Passkey(kept.id(), name, now, null);
    }

    /** False when the person has none with this id. */
    public boolean rename(Workspace workspace, UUID user, UUID id, String name) {
        return store.rename(workspace, user, id, name);
    }

    /** False when the person has none with this id. */
    @Transactional
    public boolean remove(Actor actor, UUID user, UUID id) {
        var removed = store.remove(actor.workspace(), user, id);
        if (removed) trail.factor(actor, user, "passkey", id.toString(), null);
        return removed;
    }

    void removeAll(Actor actor, UUID user) {
        var number = store.removeAll(actor.workspace(), user);
        if (number > 0) trail.factor(actor, user, "passkey", number, 0);
    }

    /** @param user whom it is asked of; null for whoever holds a key of this place */
    Question ask(Workspace workspace, @Nullable UUID user, @Nullable UUID whose) {
        var challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        var now = clock.instant();
        store.ask(workspace, challenge, user, now, now.plus(PATIENCE));
        return new Question(
                PasskeyBytes.text(challenge),
                user == null ? null : PasskeyBytes.text(PasskeyBytes.handle(user)),
                whose == null ? List.of() : store.credentials(workspace, whose),
                PasskeyCheck.ALGORITHMS,
                PATIENCE);
    }

    static ProblemException refused(Kind kind) {
        return ProblemException.of(kind, Problem.of("passkeyRefused"));
    }
}
