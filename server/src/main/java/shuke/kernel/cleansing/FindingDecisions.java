package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.cleansing.Finding.State;

/**
 * What somebody with the function {@code quality} decides about findings. Records are changed in her name and by her rights, as if
 * she had typed it. Of several findings each is decided for itself.
 */
@Service
public class FindingDecisions {
    /** So many at once; more are an {@link Order}. */
    public static final int MOST = 200;

    private static final int LONGEST_REASON = 500;

    private final FindingStore store;
    private final Showing showing;
    private final Applying applying;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    FindingDecisions(
            FindingStore store, Showing showing, Applying applying, Access access, Audit audit, InstantSource clock) {
        this.store = store;
        this.showing = showing;
        this.applying = applying;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A finding that is to be put right.
     *
     * @param version of the record as the caller saw it; null to change whatever is there
     * @param given whether {@code value} goes into the field instead of what is proposed
     */
    public record Choice(
            UUID finding,
            @Nullable Long version,
            boolean given,
            @Nullable Object value) {}

    /** @param problems empty where it was done */
    public record Result(UUID finding, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        static Result refused(UUID finding, Problem problem) {
            return new Result(finding, List.of(problem));
        }

        public boolean isDone() {
            return problems.isEmpty();
        }
    }

    /** In the order of the choices. Refuses with 404 where one of them is not there, or not to be seen. */
    @Transactional
    public List<Result> accept(Actor actor, List<Choice> choices) {
        var byId = new LinkedHashMap<UUID, Choice>();
        choices.forEach(choice -> byId.put(choice.finding(), choice));
        return decided(actor, byId.keySet(), "accepted", kept -> applying.accept(actor, kept, byId, null));
    }

    /** Puts back what was there; what somebody has changed since stays, and that is said. */
    @Transactional
    public List<Result> undo(Actor actor, Collection<UUID> findings) {
        return decided(actor, findings, "undone", kept -> applying.undo(actor, kept));
    }

    /** They are right as they are, and are not found again as long as that is so. */
    @Transactional
    public List<Result> dismiss(Actor actor, Collection<UUID> findings, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid(Problem.at("reason", "tooLong", LONGEST_REASON, reason.length()));
        }
        var told = reason == null || reason.isBlank() ? null : new Kept.Told(reason.strip(), null, null);
        return decided(
                actor, findings, "dismissed", kept -> moved(actor, kept, Set.of(State.OPEN), State.DISMISSED, told));
    }

    @Transactional
    public List<Result> reopen(Actor actor, Collection<UUID> findings) {
        var from = Set.of(State.DISMISSED, State.UNDONE);
        return decided(actor, findings, "reopened", kept -> moved(actor, kept, from, State.OPEN, null));
    }

    private List<Result> moved(Actor actor, List<Kept> findings, Set<State> from, State to, Kept.@Nullable Told told) {
        var seen = showing.of(actor, findings.getFirst().object(), findings).stream()
                .map(Finding::id)
                .collect(Collectors.toSet());
        var results = new ArrayList<Result>();
        for (var finding : findings) {
            if (!seen.contains(finding.id())) throw ProblemException.notFound();
            if (from.contains(finding.state())) {
                store.decide(actor, finding, to, told, null, clock.instant());
                results.add(new Result(finding.id(), List.of()));
            } else {
                results.add(Result.refused(finding.id(), Problem.of("cleansingDecided")));
            }
        }
        return results;
    }

    private List<Result> decided(
            Actor actor, Collection<UUID> ids, String word, Function<List<Kept>, List<Result>> each) {
        access.require(actor, shuke.kernel.base.Function.QUALITY);
        if (ids.size() > MOST) throw ProblemException.invalid(Problem.at("findings", "tooMany", MOST));
        var kept = store.lock(actor.workspace(), ids);
        if (kept.size() < Set.copyOf(ids).size()) throw ProblemException.notFound();
        var results = new LinkedHashMap<UUID, Result>();
        byObject(actor, kept).forEach((object, findings) -> {
            var some = each.apply(findings);
            some.forEach(result -> results.put(result.finding(), result));
            var done = some.stream().filter(Result::isDone).count();
            if (done > 0) {
                audit.note(
                        actor,
                        Event.of(Action.CLEANSED, object)
                                .with("decision", null, word)
                                .with("findings", null, done));
            }
        });
        return ids.stream()
                .distinct()
                .map(results::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, List<Kept>> byObject(Actor actor, List<Kept> findings) {
        var view = access.sight(actor).view();
        var byObject = new LinkedHashMap<String, List<Kept>>();
        for (var finding : findings) {
            if (view.find(finding.object()).isEmpty()) throw ProblemException.notFound();
            byObject.computeIfAbsent(finding.object(), o -> new ArrayList<>()).add(finding);
        }
        return byObject;
    }
}
