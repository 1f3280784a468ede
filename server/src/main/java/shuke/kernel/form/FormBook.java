package shuke.kernel.form;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import shuke.kernel.staff.Principals;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of a workspace, for whoever has the function {@code forms}. What is sent by one is written as its keeper may write, and shows
 * what strangers say of themselves, so each is in the charge of its keeper and of administrators alone; for everybody else it is not there.
 */
@Service
public class FormBook {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> PERSONAL = Set.of("items");
    private static final int KEY_BYTES = 12;
    private static final int MOST = 100;

    private final FormStore store;
    private final ConsentStore consents;
    private final SubmissionStore submissions;
    private final FormCheck check;
    private final OpenForms open;
    private final Principals principals;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    FormBook(
            FormStore store,
            ConsentStore consents,
            SubmissionStore submissions,
            FormCheck check,
            OpenForms open,
            Principals principals,
            Access access,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.consents = consents;
        this.submissions = submissions;
        this.check = check;
        this.open = open;
        this.principals = principals;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A form as its keeper sees it.
     *
     * @param tally how many submissions are not taken, by why
     * @param troubles why what is sent cannot be written by now, and waits; empty where all is well
     */
    public record Told(Form form, Form.Opening opening, Map<Submission.State, Integer> tally, List<Problem> troubles) {}

    /** A version of the words that are agreed to. */
    public record Consent(int version, Bilingual words, Instant since) {}

    /** Those in the actor's charge, in the order in which they were made. */
    public List<Told> all(Actor actor) {
        access.require(actor, Function.FORMS);
        var tallies = submissions.tallies(actor.workspace());
        var keepers = new HashMap<Actor, Optional<Actor>>(); // many forms have few keepers
        return store.all(actor.workspace()).stream()
                .filter(form -> Principals.isInCharge(actor, form.keeper()))
                .map(form -> told(
                        form,
                        keepers.computeIfAbsent(form.keeper(), principals::now),
                        tallies.getOrDefault(form.id(), Map.of())))
                .toList();
    }

    public Told find(Actor actor, UUID id) {
        var form = found(actor, id);
        return told(
                form,
                principals.now(form.keeper()),
                submissions.tallies(actor.workspace()).getOrDefault(id, Map.of()));
    }

    private Told told(Form form, Optional<Actor> keeper, Map<Submission.State, Integer> tally) {
        var troubles = keeper.map(now -> check.problems(now, form.definition()))
                .orElseGet(() ->
                        List.of(Problem.at("person", "formKeeper", form.keeper().name())));
        return new Told(form, form.at(clock.instant()), tally, troubles);
    }

    /** Every version of the words that are agreed to, the latest first. */
    public List<Consent> consents(Actor actor, UUID id) {
        found(actor, id);
        return consents.all(actor.workspace(), id);
    }

    /** What a form would be, with nothing kept; refused as {@link #add} would be. For showing it before it is there. */
    public Form draft(Actor actor, ObjectNode said, @Nullable UUID person) {
        access.require(actor, Function.FORMS);
        var keeper = principals.chosen(actor, person, FormStore.ROOM);
        var definition = DefinitionJson.read(said, new ArrayList<>());
        return new Form(
                ids.next(),
                1,
                "",
                definition,
                keeper,
                clock.instant(),
                true,
                definition.consent() == null ? null : 1,
                0);
    }

    /**
     * Makes a form, switched on, or refuses with everything that is wrong with it.
     *
     * @param said the members of {@link DefinitionJson}
     * @param person with whose rights what is sent is written; null for the actor's own. Somebody else's only administrators may take
     */
    public Told add(Actor actor, ObjectNode said, @Nullable UUID person) {
        access.require(actor, Function.FORMS);
        if (store.all(actor.workspace()).size() >= MOST) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("formMost", MOST));
        }
        var keeper = principals.chosen(actor, person, FormStore.ROOM);
        var definition = check.read(keeper, said);
        var words = definition.consent();
        var form =
                new Form(ids.next(), 1, key(), definition, keeper, clock.instant(), true, words == null ? null : 1, 0);
        transaction.executeWithoutResult(status -> {
            store.add(actor.workspace(), form);
            if (words != null) consents.add(actor.workspace(), form.id(), words, form.madeAt());
            note(actor, form.id(), Map.of(), members(form));
        });
        open.forget(actor.workspace());
        return find(actor, form.id());
    }

    /**
     * Changes a form. Other words that are agreed to are a new version of them.
     *
     * @param said what is left out stays
     * @param person with whose rights what is sent is written from now on; null for the same as before
     * @param isOn null where that stays
     * @param seen the version that the caller has seen; null when any will do
     */
    public Told change(
            Actor actor, UUID id, ObjectNode said, @Nullable UUID person, @Nullable Boolean isOn, @Nullable Long seen) {
        transaction.executeWithoutResult(status -> {
            var before = locked(actor, id);
            if (seen != null && seen != before.version()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.of("formChanged"));
            }
            var after = changed(actor, before, said, person, isOn == null ? before.isOn() : isOn);
            store.change(actor.workspace(), after);
            note(actor, id, members(before), members(after));
        });
        open.forget(actor.workspace());
        return find(actor, id);
    }

    private Form changed(Actor actor, Form before, ObjectNode said, @Nullable UUID person, boolean goesOn) {
        if (said.isEmpty() && person == null) { // also where its keeper has left
            return before.defined(before.definition(), before.keeper(), goesOn, before.consent());
        }
        var tree = DefinitionJson.tree(before.definition());
        said.properties().forEach(member -> tree.set(member.getKey(), member.getValue()));
        var isSame = person == null || person.equals(before.keeper().user());
        var keeper = isSame
                ? principals
                        .now(before.keeper())
                        .orElseThrow(() -> ProblemException.invalid(Problem.at("person", "principalNobody")))
                : principals.chosen(actor, person, FormStore.ROOM);
        var definition = check.read(keeper, tree);
        var words = definition.consent();
        var version = Objects.equals(words, before.definition().consent())
                ? before.consent()
                : words == null ? null : (Integer) consents.add(actor.workspace(), before.id(), words, clock.instant());
        return before.defined(definition, keeper, goesOn, version);
    }

    /** What was sent by it goes with it; the records that came of it stay. */
    public void remove(Actor actor, UUID id) {
        transaction.executeWithoutResult(status -> {
            var before = locked(actor, id);
            store.remove(actor.workspace(), id);
            note(actor, id, members(before), Map.of());
        });
        open.forget(actor.workspace());
    }

    /** One that is in the actor's charge, or a refusal: not there and not hers are the same. */
    Form found(Actor actor, UUID id) {
        access.require(actor, Function.FORMS);
        return store.find(actor.workspace(), id)
                .filter(form -> Principals.isInCharge(actor, form.keeper()))
                .orElseThrow(ProblemException::notFound);
    }

    private Form locked(Actor actor, UUID id) {
        found(actor, id);
        return store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, @Nullable Object> members(Form form) {
        var members = DefinitionJson.of(form.definition());
        members.put("state", form.isOn() ? "on" : "off");
        members.put("person", form.keeper().user().toString());
        return members;
    }

    private void note(Actor actor, UUID id, Map<String, ?> before, Map<String, ?> after) {
        var changes = Entry.Changed.between(before, after, PERSONAL);
        if (changes.isEmpty()) return;
        audit.append(actor, List.of(Entry.of(actor, clock.instant(), FormStore.ROOM, id, Action.DEFINED, changes)));
    }
}
