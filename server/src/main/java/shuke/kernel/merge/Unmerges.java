package shuke.kernel.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.Holdings;

/** Takes merges back: every record and relation is as it was, and what somebody has changed since is not lost. */
@Service
public class Unmerges {
    private final MergeStore store;
    private final MergeTelling telling;
    private final Admission admission;
    private final Holdings holdings;
    private final Conflicts conflicts;
    private final Unmerging unmerging;
    private final MergeBook book;
    private final Decisions lessons;
    private final Tried tried;

    Unmerges(
            MergeStore store,
            MergeTelling telling,
            Admission admission,
            Holdings holdings,
            Conflicts conflicts,
            Unmerging unmerging,
            MergeBook book,
            Decisions lessons,
            Tried tried) {
        this.store = store;
        this.telling = telling;
        this.admission = admission;
        this.holdings = holdings;
        this.conflicts = conflicts;
        this.unmerging = unmerging;
        this.book = book;
        this.lessons = lessons;
        this.tried = tried;
    }

    /**
     * In one transaction. What somebody has changed since stays where it is, unless a decision says otherwise.
     *
     * @param decisions by place; about what is no conflict they are refused
     * @return what had been changed since, as far as the actor sees it
     */
    public List<Conflict> undo(Actor actor, UUID id, Map<Conflict.Place, Decision> decisions) {
        return tried.of(() -> {
            var merge = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
            telling.requireSeen(actor, merge);
            admission.object(actor, merge.object());
            var story = requireUndoable(actor, merge);
            var moved = store.moved(actor.workspace(), id);
            var changed = conflicts.values(actor, story);
            var astray = conflicts.astray(actor, moved);
            var told = new ArrayList<>(conflicts.seen(actor, changed));
            told.addAll(conflicts.moved(actor, moved, astray));
            conflicts.check(actor, merge, story, told, decisions);
            book.undone(actor, merge);
            lessons.forget(actor, merge.object(), all(merge));
            try {
                unmerging.takeBack(actor, new Unmerging.Order(merge, story, moved, changed, astray, decisions));
            } catch (ProblemException refusal) {
                throw admission.seen(actor, merge.object(), refusal);
            }
            return List.copyOf(told);
        });
    }

    /** What would have to be decided if it were taken back now: what was changed since, and what came later. */
    public List<Conflict> conflicts(Actor actor, Merge merge) {
        return tried.of(() -> {
            var story = store.story(actor.workspace(), merge.id()).filter(told -> merge.stands());
            if (story.isEmpty()) return List.of();
            var moved = store.moved(actor.workspace(), merge.id());
            var found = new ArrayList<>(conflicts.seen(actor, conflicts.values(actor, story.get())));
            found.addAll(conflicts.moved(actor, moved, conflicts.astray(actor, moved)));
            found.addAll(conflicts.later(actor, merge));
            return List.copyOf(found);
        });
    }

    private static List<UUID> all(Merge merge) {
        var all = new ArrayList<>(merge.lost());
        all.add(merge.kept());
        return all;
    }

    private Story requireUndoable(Actor actor, Merge merge) {
        var why = telling.hindrance(actor, merge);
        if (why.isPresent()) throw ProblemException.of(Kind.CONFLICT, why.get());
        var held = holdings.lock(actor, merge.object(), all(merge)).values();
        if (held.stream().anyMatch(each -> !each.isSeen())) throw ProblemException.notFound();
        if (held.stream().anyMatch(each -> !each.isEditable()))
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("recordNotEditable"));
        return store.story(actor.workspace(), merge.id()).orElseThrow(ProblemException::notFound);
    }
}
