package shuke.kernel.webhook;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.feed.ChangeFeed;
import shuke.kernel.staff.Principals;
import tools.jackson.databind.node.ObjectNode;

/**
 * The webhooks of a workspace, for whoever has the function {@code webhooks}. What is told by one is what its person may see, so each is in
 * the charge of that person and of administrators alone; for everybody else it is not there.
 */
@Service
public class WebhookBook {
    private static final Set<String> PERSONAL = Set.of("url", "condition");
    private static final int MOST = 50;

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final DefinitionCheck check;
    private final Principals principals;
    private final Secrets secrets;
    private final ChangeFeed feed;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    WebhookBook(
            WebhookStore store,
            DeliveryStore deliveries,
            DefinitionCheck check,
            Principals principals,
            Secrets secrets,
            ChangeFeed feed,
            Access access,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.deliveries = deliveries;
        this.check = check;
        this.principals = principals;
        this.secrets = secrets;
        this.feed = feed;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A webhook and how much of what it is to be told it has not taken. */
    public record Told(Webhook hook, Tally tally) {}

    /** A new webhook with its secret, which is never told again. */
    public record Made(Webhook hook, String secret) {}

    /** Those in the actor's charge, in the order in which they were made. */
    public List<Told> all(Actor actor) {
        access.require(actor, Function.WEBHOOKS);
        var tallies = deliveries.tallies(actor.workspace());
        return store.all(actor.workspace()).stream()
                .filter(hook -> Principals.isInCharge(actor, hook.actor()))
                .map(hook -> new Told(hook, tallies.getOrDefault(hook.id(), Tally.NONE)))
                .toList();
    }

    public Told find(Actor actor, UUID id) {
        var hook = found(actor, id);
        return new Told(hook, deliveries.tallies(actor.workspace()).getOrDefault(id, Tally.NONE));
    }

    /**
     * Makes a webhook that is told of whatever happens from now on, or refuses with everything that is wrong with it.
     *
     * @param said the members of {@link DefinitionJson}
     * @param person with whose rights it reads; null for the actor's own. Somebody else's only administrators may take
     */
    public Made add(Actor actor, ObjectNode said, @Nullable UUID person) {
        access.require(actor, Function.WEBHOOKS);
        if (store.all(actor.workspace()).size() >= MOST) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("webhookMost", MOST));
        }
        var reader = principals.chosen(actor, person, WebhookStore.ROOM);
        var definition = check.read(reader, said);
        var hook = Webhook.made(ids.next(), definition, reader, clock.instant(), feed.now(actor.workspace()));
        var secret = Secrets.next();
        transaction.executeWithoutResult(status -> {
            store.add(actor.workspace(), hook, secrets.seal(actor.workspace(), hook.id(), secret));
            note(actor, hook.id(), Map.of(), members(hook));
        });
        return new Made(hook, secret);
    }

    /**
     * Changes a webhook. One that is switched on is told of what happens from then on.
     *
     * @param said what is left out stays
     * @param person with whose rights it reads from now on; null for the same as before
     * @param isOn null where that stays
     * @param seen the version that the caller has seen; null when any will do
     */
    public Told change(
            Actor actor, UUID id, ObjectNode said, @Nullable UUID person, @Nullable Boolean isOn, @Nullable Long seen) {
        found(actor, id);
        var now = feed.now(actor.workspace()); // before anything is locked
        transaction.executeWithoutResult(status -> {
            var before = locked(actor, id);
            if (seen != null && seen != before.version()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("webhookChanged"));
            }
            var tree = DefinitionJson.tree(before.definition());
            said.properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
            var isSame = person == null || person.equals(before.actor().user());
            var reader = isSame ? before.actor() : principals.chosen(actor, person, WebhookStore.ROOM);
            var goesOn = isOn == null ? before.isOn() : isOn;
            var position = goesOn && !before.isOn() ? now : before.position();
            var after = before.defined(check.read(reader, tree), reader, goesOn, position);
            store.change(actor.workspace(), after);
            note(actor, id, members(before), members(after));
        });
        return find(actor, id);
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        var before = locked(actor, id);
        store.remove(actor.workspace(), id);
        note(actor, id, members(before), Map.of());
    }

    /** A new secret, which is never told again; the one of before signs beside it for a day. */
    @Transactional
    public String rotate(Actor actor, UUID id) {
        locked(actor, id);
        var secret = secrets.rotate(actor.workspace(), id);
        note(actor, id, Map.of(), Map.of("secret", "rotated"));
        return secret;
    }

    /** One that is in the actor's charge, or a refusal: not there and not hers are the same. */
    Webhook found(Actor actor, UUID id) {
        access.require(actor, Function.WEBHOOKS);
        return store.find(actor.workspace(), id)
                .filter(hook -> Principals.isInCharge(actor, hook.actor()))
                .orElseThrow(ProblemException::notFound);
    }

    private Webhook locked(Actor actor, UUID id) {
        found(actor, id);
        return store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    private static Map<String, @Nullable Object> members(Webhook hook) {
        var members = DefinitionJson.of(hook.definition());
        members.put("state", hook.state().text());
        members.put("person", hook.actor().user().toString());
        return members;
    }

    private void note(Actor actor, UUID id, Map<String, ?> before, Map<String, ?> after) {
        var changes = Entry.Changed.between(before, after, PERSONAL);
        if (changes.isEmpty()) return;
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), WebhookStore.ROOM, id, Action.DEFINED, changes)));
    }
}
