package shuke.kernel.collect;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.databind.node.ObjectNode;

/** The websites of a workspace, for whoever has the function {@code collect}. */
@Service
public class WebsiteBook {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 12;
    private static final int MOST = 100;

    private final WebsiteStore store;
    private final WebsiteConsentStore consents;
    private final WebsiteCheck check;
    private final OpenWebsites open;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    WebsiteBook(
            WebsiteStore store,
            WebsiteConsentStore consents,
            WebsiteCheck check,
            OpenWebsites open,
            Access access,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.consents = consents;
        this.check = check;
        this.open = open;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A version of the words that visitors agree to. */
    public record Consent(int version, Bilingual words, Instant since) {}

    /** In the order in which they were made. */
    public List<Website> all(Actor actor) {
        access.require(actor, Function.COLLECT);
        return store.all(actor.workspace());
    }

    public Website find(Actor actor, UUID id) {
        access.require(actor, Function.COLLECT);
        return store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    /** Every version of the words that visitors agree to, the latest first. */
    public List<Consent> consents(Actor actor, UUID id) {
        find(actor, id);
        return consents.all(actor.workspace(), id);
    }

    /**
     * Makes a website, switched on, or refuses with everything that is wrong with it.
     *
     * @param said the members of {@link DefinitionJson}
     */
    public Website add(Actor actor, ObjectNode said) {
        access.require(actor, Function.COLLECT);
        var workspace = actor.workspace();
        if (store.all(workspace).size() >= MOST) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("websiteMost", MOST));
        }
        var definition = check.read(actor, said);
        var words = definition.consent();
        var made = new Website(ids.next(), 1, key(), definition, clock.instant(), true, words == null ? null : 1);
        transaction.executeWithoutResult(status -> {
            store.add(workspace, made);
            if (words != null) consents.add(workspace, made.id(), words, made.madeAt());
            note(actor, made.id(), Map.of(), members(made));
        });
        open.forget(workspace);
        return made;
    }

    /**
     * Changes a website. Other words that visitors agree to are a new version of them, and each is asked again.
     *
     * @param said what is left out stays
     * @param isOn null where that stays
     * @param seen the version that the caller has seen; null when any will do
     */
    public Website change(Actor actor, UUID id, ObjectNode said, @Nullable Boolean isOn, @Nullable Long seen) {
        access.require(actor, Function.COLLECT);
        var changed = Objects.requireNonNull(transaction.execute(status -> {
            var before = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
            if (seen != null && seen != before.version()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("websiteChanged"));
            }
            var after = changed(actor, before, said, isOn == null ? before.isOn() : isOn);
            store.change(actor.workspace(), after);
            note(actor, id, members(before), members(after));
            return after;
        }));
        open.forget(actor.workspace());
        return changed;
    }

    private Website changed(Actor actor, Website before, ObjectNode said, boolean goesOn) {
        if (said.isEmpty()) return before.defined(before.definition(), goesOn, before.consent());
        var tree = DefinitionJson.tree(before.definition());
        said.properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
        var definition = check.read(actor, tree);
        var words = definition.consent();
        var version = Objects.equals(words, before.definition().consent())
                ? before.consent()
                : words == null ? null : (Integer) consents.add(actor.workspace(), before.id(), words, clock.instant());
        return before.defined(definition, goesOn, version);
    }

    /** All that was collected by it goes with it. */
    public void remove(Actor actor, UUID id) {
        access.require(actor, Function.COLLECT);
        transaction.executeWithoutResult(status -> {
            var before = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
            store.remove(actor.workspace(), id);
            note(actor, id, members(before), Map.of());
        });
        open.forget(actor.workspace());
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, @Nullable Object> members(Website website) {
        var members = DefinitionJson.of(website.definition());
        members.put("state", website.isOn() ? "on" : "off");
        return members;
    }

    private void note(Actor actor, UUID id, Map<String, ?> before, Map<String, ?> after) {
        var changes = Entry.Changed.between(before, after, Set.of());
        if (changes.isEmpty()) return;
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), WebsiteStore.ROOM, id, Action.DEFINED, changes)));
    }
}
