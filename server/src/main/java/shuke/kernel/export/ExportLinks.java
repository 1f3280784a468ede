package shuke.kernel.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;
import shuke.kernel.identity.SignInPolicies;

/**
 * Links to the files of exports, for people who do not sign in: for some hours, only as long as whoever made one may take such records
 * out, and from where she herself could come. Each can be taken back; each use is counted and on record.
 */
@Service
public class ExportLinks {
    /** So long a link is good at most, in hours; never longer than the file is kept. */
    private static final int LONGEST = 7 * 24;

    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final String ORIGIN = "link";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExportLinkStore store;
    private final ExportStore runs;
    private final Exports exports;
    private final Access access;
    private final People people;
    private final SignInPolicies policies;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    ExportLinks(
            ExportLinkStore store,
            ExportStore runs,
            Exports exports,
            Access access,
            People people,
            SignInPolicies policies,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.exports = exports;
        this.access = access;
        this.people = people;
        this.policies = policies;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A link just made; its secret is told this once. */
    public record Fresh(ExportLink link, String secret) {}

    /**
     * Makes one to a file of the actor's own.
     *
     * @param hours how long it is good
     * @throws ProblemException 422 {@code exportLinkHours}, {@code exportLinksMost}
     */
    @Transactional
    public Fresh make(Actor actor, UUID export, int hours) {
        var file = exports.fetchable(actor, export);
        if (hours < 1 || hours > LONGEST)
            throw ProblemException.invalid(Problem.at("hours", "exportLinkHours", LONGEST));
        var now = clock.instant();
        if (store.of(actor.workspace(), export, now).size() >= MOST)
            throw ProblemException.invalid(Problem.of("exportLinksMost", MOST));
        var until = now.plus(Duration.ofHours(hours));
        var link =
                new ExportLink(ids.next(), export, now, until.isBefore(file.until()) ? until : file.until(), 0, null);
        var secret = secret();
        store.add(actor.workspace(), link, hash(secret));
        audit.note(
                actor,
                Event.of(Action.EXPORTED, file.run().object())
                        .about(export)
                        .with("link", null, link.expiresAt().toString()));
        return new Fresh(link, secret);
    }

    /** Those that can be used still, the latest first. */
    public List<ExportLink> of(Actor actor, UUID export) {
        return store.of(actor.workspace(), exports.own(actor, export).id(), clock.instant());
    }

    /** The link leads nowhere from now on. */
    @Transactional
    public void remove(Actor actor, UUID export, UUID link) {
        var run = exports.own(actor, export);
        if (!store.remove(actor.workspace(), export, link)) throw ProblemException.notFound();
        audit.note(actor, Event.of(Action.EXPORTED, run.object()).about(export).with("link", link.toString(), null));
    }

    /**
     * The file behind a link, for whoever has it.
     *
     * @throws ProblemException 404 for a link that leads nowhere, or no longer
     */
    @Transactional
    public Exports.Content open(Workspace workspace, String secret, Client client) {
        var now = clock.instant();
        var link = store.find(workspace, hash(secret), now).orElseThrow(ProblemException::notFound);
        var run = runs.find(workspace, link.export()).orElseThrow(ProblemException::notFound);
        var maker = access.renewed(run.actor());
        if (!isWelcome(maker, run, client)) throw ProblemException.notFound();
        var content = exports.content(exports.fetchable(maker, run.id()));
        store.count(workspace, link.id(), now);
        audit.note(
                Actor.system(workspace).from(ORIGIN).at(client),
                Event.of(Action.EXPORTED, run.object()).about(run.id()).with("fetched", null, run.written()));
        return content;
    }

    /** Whether she who made the link works here still, may export such records, and might come from there herself. */
    private boolean isWelcome(Actor maker, ExportRun run, Client client) {
        var sight = access.sight(maker);
        return sight.view()
                        .find(run.object())
                        .filter(type -> sight.may(type, Operation.EXPORT))
                        .isPresent()
                && people.find(maker.workspace(), maker.user().toString()).isPresent()
                && policies.current(maker.workspace()).addresses().allow(maker.role(), client.address());
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of 256 random bits a plain hash is enough. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
