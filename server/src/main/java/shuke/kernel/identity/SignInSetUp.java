package shuke.kernel.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/**
 * A second factor that is set up on the way in, by somebody who must have one and has none. Whoever has one already proves it
 * instead: a password alone must not be enough to add another. Secrets are those of {@link SignInSteps}.
 */
@Component
public class SignInSetUp {
    private final SignInSteps steps;
    private final Factors factors;
    private final SecondFactors codes;
    private final Passkeys passkeys;
    private final Entrance entrance;

    SignInSetUp(SignInSteps steps, Factors factors, SecondFactors codes, Passkeys passkeys, Entrance entrance) {
        this.steps = steps;
        this.factors = factors;
        this.codes = codes;
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    /** A session, and the recovery codes of the authenticator app that was set up on the way. */
    public record Equipped(Session session, List<String> recoveryCodes) {}

    /** A question to a device for a new key, and whose it will be. */
    public record KeyQuestion(Passkeys.Question question, Person person) {}

    /** The secret for an authenticator app. */
    public SecondFactors.SetUp beginCodes(Workspace workspace, String secret) {
        return codes.begin(workspace, steps.person(workspace, without(workspace, secret)));
    }

    /** The first code of the app; a wrong one is refused with 422 {@code codeWrong}. */
    public Equipped confirmCodes(Workspace workspace, String secret, String code, Client client) {
        var pending = without(workspace, secret);
        var person = steps.person(workspace, pending);
        var recovery = codes.confirm(SignInSteps.actor(workspace, person, client), person.id(), code);
        steps.take(workspace, secret);
        return new Equipped(entrance.enter(workspace, SignInSteps.factored(pending), client), recovery);
    }

    /** Asks a device for a key. */
    public KeyQuestion askKey(Workspace workspace, String secret) {
        var person = steps.person(workspace, without(workspace, secret));
        return new KeyQuestion(passkeys.askNew(workspace, person), person);
    }

    /**
     * Takes the device's answer and opens the session, or is refused with 422 {@code passkeyRefused}.
     *
     * @param answer the JSON that the browser makes of it (RegistrationResponseJSON)
     */
    public Session addKey(Workspace workspace, Site site, String secret, String name, String answer, Client client) {
        var pending = without(workspace, secret);
        var person = steps.person(workspace, pending);
        passkeys.add(SignInSteps.actor(workspace, person, client), person.id(), site, name, answer);
        steps.take(workspace, secret);
        return entrance.enter(workspace, SignInSteps.factored(pending), client);
    }

    /** The sign-in that waits, of somebody who has no second factor. */
    private PendingStore.Pending without(Workspace workspace, String secret) {
        var pending = steps.find(workspace, secret);
        if (!pending.factored() && factors.of(workspace, pending.user()).isEmpty()) return pending;
        throw SignInSteps.again();
    }
}
