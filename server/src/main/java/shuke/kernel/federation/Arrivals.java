package shuke.kernel.federation;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.IdentityLinkStore.Link;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;

/**
 * Turns what a provider has proven into a person of this workspace. Somebody is known by the provider's own name for her; an e-mail
 * address that the provider stands for leads to a person once, and after that only that name counts, so that an address which is
 * given to somebody else later opens nothing.
 */
@Component
public class Arrivals {
    private static final String ORIGIN = "sso";

    private final IdentityLinkStore links;
    private final People people;
    private final Newcomers newcomers;
    private final ProviderTrail trail;
    private final Access access;
    private final InstantSource clock;

    Arrivals(
            IdentityLinkStore links,
            People people,
            Newcomers newcomers,
            ProviderTrail trail,
            Access access,
            InstantSource clock) {
        this.links = links;
        this.people = people;
        this.newcomers = newcomers;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** The person, with the role and team that her groups give her; or a {@link SignInRefusal}. */
    @Transactional
    public Person welcome(Workspace workspace, Provider provider, Proven proven) {
        var actor = Actor.system(workspace).from(ORIGIN);
        var known = links.find(workspace, provider.id(), Fingerprint.of(provider.id(), proven.subject()));
        var link = known.orElseGet(() -> link(actor, provider, proven));
        newcomers.follow(actor, provider, proven, link);
        return people.find(workspace, link.user().toString())
                .orElseThrow(SignInRefusal.TAKEN::exception); // switched off since
    }

    /** Forgets who somebody is for the provider; the next time her e-mail address leads to her again. */
    @Transactional
    public void forget(Actor actor, UUID provider, UUID user) {
        access.requireAdministrator(actor);
        if (!links.remove(actor.workspace(), provider, user)) throw ProblemException.notFound();
        trail.unlinked(actor, provider, user);
    }

    private Link link(Actor actor, Provider provider, Proven proven) {
        var email = proven.email();
        if (email == null || email.isBlank()) throw SignInRefusal.EMAIL_MISSING.exception();
        if (!proven.emailVerified()) throw SignInRefusal.EMAIL_UNVERIFIED.exception();
        var person = people.find(actor.workspace(), email).filter(found -> isNamed(found, email));
        var link = person.map(found -> new Link(found.id(), false))
                .orElseGet(() -> new Link(newcomers.make(actor, provider, proven, email), true));
        if (links.ofUser(actor.workspace(), provider.id(), link.user()).isPresent())
            throw SignInRefusal.TAKEN.exception();
        var subject = Fingerprint.of(provider.id(), proven.subject());
        links.add(actor.workspace(), provider.id(), subject, link, clock.instant());
        trail.linked(actor, provider, link.user());
        return link;
    }

    /** What is looked up may also be an id; an address that looks like one is no address. */
    private static boolean isNamed(Person person, String email) {
        return person.email().equalsIgnoreCase(email.strip());
    }
}
