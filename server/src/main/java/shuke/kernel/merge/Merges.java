package shuke.kernel.merge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Holdings;

/** Makes records one and takes that back, each in one transaction. */
@Service
public class Merges {
    private static final int TRIES = 3;

    private final MergeStore store;
    private final Admission admission;
    private final Uniting uniting;
    private final Unmerging unmerging;
    private final Conflicts conflicts;
    private final Holdings holdings;
    private final MergeTelling telling;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Merges(
            MergeStore store,
            Admission admission,
            Uniting uniting,
            Unmerging unmerging,
            Conflicts conflicts,
            Holdings holdings,
            MergeTelling telling,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.admission = admission;
        this.uniting = uniting;
        this.unmerging = unmerging;
        this.conflicts = conflicts;
        this.holdings = holdings;
        this.telling = telling;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was taken back, and what had been changed since, as far as the actor sees it. */
    public record Undone(Merge merge, List<Conflict> conflicts) {}

    /** Refuses with everything that is in the way; then nothing has changed. */
    public Merge merge(Actor actor, String object, MergeOrder order) {
        return retried(() -> {
            admission.object(actor, object);
            var held = holdings.lock(actor, object, order.ids());
            admission.records(actor, order, object, held);
            admission.choices(actor, order, object, held);
            var into = new LinkedHashMap<UUID, UUID>();
            order.lost().forEach(id -> into.put(id, order.keep()));
            var done = new Uniting.Done();
            try {
                uniting.unite(actor, object, into, order.values(), done);
            } catch (ProblemException refusal) {
                throw admission.seen(actor, object, refusal);
            }
            var merge = new Merge(
                    ids.next(), object, order.keep(), order.lost(), actor.user(), now(), null, null, true);
            store.add(actor.workspace(), merge, new Story(done.steps()), done.moved());
            note(actor, merge, Action.MERGED);
            return merge;
        });
    }

    /**
     * Has the records as they were. What somebody has changed since stays, unless a decision says otherwise.
     *
     * @param decisions by place; of places where nothing was changed they mean nothing, but for records that came later
     */
    public Undone undo(Actor actor, UUID id, Map<Conflict.Place, Decision> decisions) {
        return retried(() -> {
            var merge = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
            telling.requireSeen(actor, merge);
            admission.object(actor, merge.object());
            var story = requireUndoable(actor, merge);
            check(merge, story, decisions);
            var moved = store.moved(actor.workspace(), id);
            var changed = conflicts.values(actor, story);
            var astray = conflicts.astray(actor, moved);
            var told = new ArrayList<>(conflicts.seen(actor, changed));
            told.addAll(conflicts.moved(actor, moved, astray));
            var allowed = Conflicts.decided(decisions, told, conflicts.later(actor, merge));
            store.undone(actor.workspace(), id, now(), actor.user());
            try {
                unmerging.takeBack(actor, new Unmerging.Order(merge, story, moved, changed, astray, allowed));
            } catch (ProblemException refusal) {
                throw admission.seen(actor, merge.object(), refusal);
            }
            note(actor, merge, Action.UNMERGED);
            return new Undone(store.find(actor.workspace(), id).orElseThrow(), told);
        });
    }

    /** What would have to be decided if it were taken back now: what was changed since, and what came later. */
    public List<Conflict> conflicts(Actor actor, Merge merge) {
        return retried(() -> {
            var story = store.story(actor.workspace(), merge.id()).filter(told -> merge.stands());
            if (story.isEmpty()) return List.of();
            var moved = store.moved(actor.workspace(), merge.id());
            var found = new ArrayList<>(conflicts.seen(actor, conflicts.values(actor, story.get())));
            found.addAll(conflicts.moved(actor, moved, conflicts.astray(actor, moved)));
            found.addAll(conflicts.later(actor, merge));
            return List.copyOf(found);
        });
    }

    private Story requireUndoable(Actor actor, Merge merge) {
        var story = store.story(actor.workspace(), merge.id());
        var why = telling.hindrance(actor, merge);
        if (why.isPresent() || story.isEmpty())
            throw ProblemException.of(Kind.CONFLICT, why.orElse(Problem.of("mergeTooOld")));
        var all = new ArrayList<>(merge.lost());
        all.add(merge.kept());
        var held = holdings.lock(actor, merge.object(), all);
        if (held.values().stream().anyMatch(each -> !each.isSeen())) throw ProblemException.notFound();
        if (held.values().stream().anyMatch(each -> !each.isEditable()))
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("recordNotEditable"));
        return story.get();
    }

    private static void check(Merge merge, Story story, Map<Conflict.Place, Decision> decisions) {
        var lost = story.steps().stream()
                .flatMap(step -> step.into().keySet().stream())
                .toList();
        decisions.forEach((place, decision) -> {
            if (decision.give() != null && !lost.contains(decision.give()))
                throw ProblemException.invalid(Problem.at(place.field(), "mergeDecision"));
        });
    }

    private void note(Actor actor, Merge merge, Action action) {
        audit.note(actor, Event.of(action, merge.object()).about(merge.kept()).with("merge", null, merge.id().toString()));
        merge.lost()
                .forEach(id -> audit.note(
                        actor, Event.of(action, merge.object()).about(id).with("merge", null, merge.id().toString())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What another one was quicker with (the same records, a lock in the other order) is tried again on what there is then. */
    private <T> T retried(Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (PessimisticLockingFailureException | DataIntegrityViolationException collision) {
                if (tries == TRIES) throw collision;
            }
        }
    }
}
