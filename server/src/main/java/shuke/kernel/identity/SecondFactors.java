package shuke.kernel.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;

/** Codes of an authenticator app, and recovery codes for whoever lost it. */
@Component
public class SecondFactors {
    private static final String NAME = "Shuke";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TotpStore store;
    private final ObjectProvider<Keys> keys;
    private final SignInTrail trail;
    private final InstantSource clock;

    SecondFactors(TotpStore store, ObjectProvider<Keys> keys, SignInTrail trail, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param since null while there is none */
    public record State(@Nullable Instant since, int recoveryCodesLeft) {}

    /** What an authenticator app is told: the secret to type, or the address to scan. Shown this once. */
    public record SetUp(String secret, String uri) {}

    public State state(Workspace workspace, UUID user) {
        var since = store.find(workspace, user).map(TotpStore.Kept::confirmedAt).orElse(null);
        return new State(since, since == null ? 0 : store.codesLeft(workspace, user));
    }

    boolean areOn(Workspace workspace, UUID user) {
        return store.isOn(workspace, user);
    }

    /**
     * A new secret, which counts once a first code {@linkplain #confirm confirms} it.
     *
     * @throws ProblemException 409 {@code secondFactorOn} when there is one already
     */
    public SetUp begin(Workspace workspace, Person person) {
        if (areOn(workspace, person.id())) throw ProblemException.of(Kind.CONFLICT, Problem.of("secondFactorOn"));
        var seed = new byte[Totp.SEED_BYTES];
        RANDOM.nextBytes(seed);
        store.begin(workspace, person.id(), sealed(workspace, person.id(), seed), clock.instant());
        var secret = Base32.of(seed);
        return new SetUp(secret, uri(person.email(), secret));
    }

    /**
     * Turns the second factor on.
     *
     * @return the recovery codes, told this once
     * @throws ProblemException 422 {@code codeWrong} when the code is not that of the secret
     */
    @Transactional
    public List<String> confirm(Actor actor, UUID user, String code) {
        var workspace = actor.workspace();
        var kept = store.find(workspace, user)
                .filter(found -> found.confirmedAt() == null)
                .orElseThrow(ProblemException::notFound);
        var step = Totp.matching(opened(workspace, user, kept.seed()), bare(code), clock.instant(), kept.lastStep());
        if (step.isEmpty() || !store.take(workspace, user, step.getAsLong())) {
            throw ProblemException.invalid(Problem.at("code", "codeWrong"));
        }
        store.confirm(workspace, user, clock.instant());
        trail.factor(actor, user, "totp", false, true);
        return freshCodes(workspace, user);
    }

    /** Ten new recovery codes in the place of the old ones, told this once. */
    @Transactional
    public List<String> renewCodes(Actor actor, UUID user) {
        if (!areOn(actor.workspace(), user)) throw ProblemException.notFound();
        trail.factor(actor, user, "recoveryCodes", null, "renewed");
        return freshCodes(actor.workspace(), user);
    }

    /** Turns it off and forgets the recovery codes; without one nothing happens. */
    @Transactional
    public void remove(Actor actor, UUID user) {
        var wasOn = areOn(actor.workspace(), user);
        store.remove(actor.workspace(), user);
        store.putCodes(actor.workspace(), user, List.of());
        if (wasOn) trail.factor(actor, user, "totp", true, false);
    }

    /** Whether it is the code of now, not taken before, or a recovery code not used before. Either is used up by this. */
    boolean accepts(Actor actor, Person person, String code) {
        var workspace = actor.workspace();
        return code.strip().length() > Totp.DIGITS + 1
                ? acceptsRecovery(actor, code)
                : store.find(workspace, person.id())
                        .filter(kept -> kept.confirmedAt() != null)
                        .filter(kept -> acceptsCode(workspace, person.id(), kept, bare(code)))
                        .isPresent();
    }

    /** When the person must have a second factor; the time begins when this is asked first. */
    Instant dueAt(Workspace workspace, UUID user, SignInPolicy.SecondFactor rules) {
        return store.dutySince(workspace, user, clock.instant()).plus(rules.grace());
    }

    private boolean acceptsCode(Workspace workspace, UUID user, TotpStore.Kept kept, String code) {
        var step = Totp.matching(opened(workspace, user, kept.seed()), code, clock.instant(), kept.lastStep());
        return step.isPresent() && store.take(workspace, user, step.getAsLong());
    }

    private boolean acceptsRecovery(Actor actor, String code) {
        var hash = RecoveryCodes.hash(actor.user(), code);
        var used = store.useCode(actor.workspace(), actor.user(), hash, clock.instant());
        if (used) trail.factor(actor, actor.user(), "recoveryCodes", null, "used");
        return used;
    }

    private List<String> freshCodes(Workspace workspace, UUID user) {
        var codes = RecoveryCodes.fresh();
        store.putCodes(
                workspace,
                user,
                codes.stream().map(code -> RecoveryCodes.hash(user, code)).toList());
        return codes;
    }

    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }

    /** The form that authenticator apps read: github.com/google/google-authenticator/wiki/Key-Uri-Format. */
    private static String uri(String email, String secret) {
        return "otpauth://totp/" + NAME + ":" + URLEncoder.encode(email, UTF_8) + "?secret=" + secret + "&issuer="
                + NAME + "&digits=" + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds();
    }

    private String sealed(Workspace workspace, UUID user, byte[] seed) {
        try {
            var sealed = keys.getObject().secrets().encrypt(seed, context(workspace, user));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seed could not be sealed", e);
        }
    }

    private byte[] opened(Workspace workspace, UUID user, String sealed) {
        try {
            return keys.getObject().secrets().decrypt(Base64.getDecoder().decode(sealed), context(workspace, user));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seed was not sealed with these keys for this person", e);
        }
    }

    /** Put beside another person, or into another table, a seed opens nothing. */
    private static byte[] context(Workspace workspace, UUID user) {
        return ("totp/" + workspace.name() + "/" + user).getBytes(UTF_8);
    }
}
