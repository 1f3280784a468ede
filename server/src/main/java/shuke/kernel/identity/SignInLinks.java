package shuke.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * SignInLinks by which people set a password of their own: as an invitation, or when they have forgotten it. An administrator passes the
 * link on, so no mail server is needed. It counts once and for some days; a new one puts the old one out of use.
 */
@Component
public class SignInLinks {
    private final SignInLinkStore store;
    private final PersonStore people;
    private final Passwords passwords;
    private final Entrance entrance;
    private final SignInTrail trail;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SignInLinks(
            SignInLinkStore store,
            PersonStore people,
            Passwords passwords,
            Entrance entrance,
            SignInTrail trail,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.entrance = entrance;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What a link is for. */
    public enum Kind {
        /** The first password of somebody new. */
        INVITATION(Duration.ofDays(7)),
        /** Another password. */
        RESET(Duration.ofDays(1));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A link without its secret. */
    public record Link(UUID user, Kind kind, Instant expiresAt) {}

    /** A link just made; its secret is told this once. */
    public record Fresh(Link link, String secret) {}

    /** Who opens a link, and what for. */
    public record Opened(Person person, Kind kind) {}

    /** An invitation for somebody who has no password yet, otherwise a reset. Passwords and sessions stay until it is used. */
    @Transactional
    public Fresh make(Actor actor, UUID user) {
        var kind = passwords.changedAt(actor.workspace(), user) == null ? Kind.INVITATION : Kind.RESET;
        var secret = Secret.next();
        var now = clock.instant();
        var link = new Link(user, kind, now.plus(kind.life));
        store.put(actor.workspace(), link, Secret.hash(secret), actor.user(), now);
        trail.link(actor, user, kind.text(), null, "made");
        return new Fresh(link, secret);
    }

    /** Puts a person's link out of use; false when there is none. */
    @Transactional
    public boolean revoke(Actor actor, UUID user) {
        var revoked = store.remove(actor.workspace(), user);
        if (revoked) trail.link(actor, user, "link", "made", "revoked");
        return revoked;
    }

    /** SignInLinks that still count. */
    public List<Link> open(Workspace workspace) {
        return store.open(workspace, clock.instant());
    }

    /** Refuses with 404 when there is no such link, or it was used or has expired. */
    public Opened look(Workspace workspace, String secret) {
        var link = find(workspace, secret);
        return people.byId(workspace, link.user())
                .map(person -> new Opened(person, link.kind()))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Sets the password and opens a session, or asks for what is still missing as {@link SignIn#enter} does.
     *
     * @throws ProblemException 422 with what is wrong with the password; the link counts still
     */
    public Session accept(Workspace workspace, String secret, String password, Client client) {
        var person = look(workspace, secret).person();
        transaction.executeWithoutResult(status -> {
            var actor = SignInSteps.actor(workspace, person, client);
            passwords.replace(actor, person, password);
            if (!store.take(workspace, Secret.hash(secret))) throw ProblemException.notFound();
        });
        return entrance.enter(workspace, person.id(), Means.LINK, client);
    }

    private Link find(Workspace workspace, String secret) {
        return store.find(workspace, Secret.hash(secret), clock.instant()).orElseThrow(ProblemException::notFound);
    }
}
