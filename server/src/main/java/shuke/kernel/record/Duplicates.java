package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Parallel;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Judge.Verdict;
import shuke.kernel.record.Suspect.Called;
import shuke.kernel.record.Suspects.Seeker;
import shuke.kernel.schema.SystemFields;

/**
 * Keeps records out that are of one thing with another, and tells of those that are likely to be, as the rule of their object says:
 * for new records, and for those of which a value changes that is compared. Records of the same batch count like those there are.
 */
@Component
class Duplicates {
    private static final int MOST_IN_BATCH = 50;

    private final Resemblances resemblances;
    private final DuplicateStore store;

    Duplicates(Resemblances resemblances, DuplicateStore store) {
        this.resemblances = resemblances;
        this.store = store;
    }

    /** What is to be asked for these records, of which some may not concern it. */
    Suspects suspects(Work work, Stream<Unfinished> records) {
        var how = how(work);
        if (how == null) {
            return Suspects.NONE;
        }
        var concerned =
                records.filter(record -> how.takesPart(record.written())).toList();
        var compared =
                concerned.stream().map(record -> how.compared(record.values())).toList();
        var traces = how.traces(compared);
        var seekers = IntStream.range(0, concerned.size())
                .mapToObj(i ->
                        new Seeker(concerned.get(i).change(), concerned.get(i).id(), compared.get(i), traces.get(i)))
                .filter(Seeker::hasTraces)
                .toList();
        return seekers.isEmpty() ? Suspects.NONE : asked(work, how, seekers);
    }

    /**
     * A record of which all is known but what its lookups point to.
     *
     * @param written the fields whose value is another than before
     */
    record Unfinished(int change, UUID id, Map<String, @Nullable Object> values, Set<String> written) {}

    private Suspects asked(Work work, Resemblance how, List<Seeker> seekers) {
        var statements = new ArrayList<QueryPart>();
        var guarded = new LinkedHashSet<String>();
        seekers.forEach(seeker -> guarded.addAll(how.guarded(seeker.values(), seeker.traces())));
        if (!guarded.isEmpty()) {
            statements.add(store.guard(work, guarded));
        }
        statements.add(store.search(work, how, seekers, false));
        return new Suspects(how, seekers, statements, rows -> store.found(work, how, rows));
    }

    private @Nullable Resemblance how(Work work) {
        return work.likely() == Batch.Likely.UNASKED || work.sight().isProgram() // a merge, for instance
                ? null
                : resemblances.of(work.workspace(), work.object()).orElse(null);
    }

    /** @return what is told of those that may be kept, by the place of the change */
    Map<Integer, List<Match>> judge(Work work, List<Draft> drafts, Suspects suspects, Findings findings) {
        var how = how(work);
        if (how == null || suspects.seekers().isEmpty()) {
            return Map.of();
        }
        var byChange = new HashMap<Integer, Draft>();
        drafts.forEach(draft -> byChange.put(draft.change(), draft));
        var earlier = new Earlier(work, suspects.seekers());
        var seekers = suspects.seekers().stream()
                .filter(seeker -> earlier.hasMates(seeker)
                        || !suspects.of(seeker.change()).isEmpty())
                .toList();
        var judge = new Judge(work, how, suspects.held(seekers));
        var looks = Parallel.of(seekers)
                .map(seeker -> judge.looks(seeker.values(), suspects.of(seeker.change())))
                .toList();
        var told = new HashMap<Integer, List<Match>>();
        for (var at = 0; at < seekers.size(); at++) {
            var seeker = seekers.get(at);
            var draft = byChange.get(seeker.change());
            if (draft == null || findings.isWrong(seeker.change())) {
                continue;
            }
            var verdict = judge.verdict(
                    seeker.values(), Judge.together(judge.looks(seeker.values(), earlier.like(seeker)), looks.get(at)));
            refuse(work, draft, verdict, findings);
            if (!findings.isWrong(seeker.change())) {
                earlier.add(seeker, draft);
                told.put(seeker.change(), verdict.told());
            }
        }
        return told;
    }

    /** Records that come back from the recycle bin are kept out as new ones are; nobody is told of what only looks like them. */
    void judgeRestored(Work work, List<Draft> moved, Findings findings) {
        var restored = Draft.only(moved, Outcome.Effect.RESTORED);
        var how = how(work);
        if (restored.isEmpty() || how == null || !how.rule().canBlock()) {
            return;
        }
        var suspects = suspects(
                work,
                restored.stream()
                        .map(draft -> new Unfinished(
                                draft.change(),
                                draft.id(),
                                draft.after(),
                                draft.after().keySet())));
        if (!suspects.seekers().isEmpty()) {
            store.run(work, suspects);
            judge(work, restored, suspects, findings);
        }
    }

    private static void refuse(Work work, Draft draft, Verdict verdict, Findings findings) {
        var change = draft.change();
        var blocking = verdict.blocking();
        if (blocking != null) {
            findings.add(change, blocked(blocking, verdict.isTold()), verdict.told());
        } else if (draft.isNew()
                && work.likely() == Batch.Likely.REFUSED
                && !verdict.told().isEmpty()) {
            findings.add(change, likely(verdict.told().getFirst()), verdict.told());
        }
    }

    private static Problem blocked(Suspect one, boolean isTold) {
        if (!isTold) {
            return Problem.of(Conflicts.BLOCKED_HIDDEN);
        }
        if (one.row() != null) {
            return Problem.of(Conflicts.LIKELY_IN_BATCH, one.row());
        }
        return one.isSeen()
                ? Problem.of(Conflicts.BLOCKED, String.valueOf(one.called().label()))
                : Problem.of(Conflicts.BLOCKED_UNSEEN, name(one.called().owner()));
    }

    private static Problem likely(Match likeliest) {
        if (likeliest.row() != null) {
            return Problem.of(Conflicts.LIKELY_IN_BATCH, likeliest.row());
        }
        return likeliest.isSeen()
                ? Problem.of(Conflicts.LIKELY, String.valueOf(likeliest.label()))
                : Problem.of(Conflicts.LIKELY_UNSEEN, name(likeliest.owner()));
    }

    private static String name(@Nullable Ref owner) {
        return owner == null ? "–" : Objects.requireNonNullElse(owner.label(), "–");
    }

    /** The records of the batch that come before one, found like any others by what they have in common. */
    private static final class Earlier {
        private final Work work;
        private final Map<String, List<Suspect>> byKey = new HashMap<>();

        private final Set<String> common = new HashSet<>();

        Earlier(Work work, List<Seeker> seekers) {
            this.work = work;
            var seen = new HashSet<String>();
            seekers.forEach(seeker -> seeker.traces().keys().stream()
                    .filter(key -> !seen.add(key))
                    .forEach(common::add));
        }

        /** Whether anything of it is in another one of the batch as well. */
        boolean hasMates(Seeker seeker) {
            return !Collections.disjoint(common, seeker.traces().keys());
        }

        void add(Seeker seeker, Draft draft) {
            if (!hasMates(seeker)) {
                return;
            }
            var suspect = new Suspect(
                    draft.id(),
                    draft.change() + 1,
                    true,
                    () -> new Called(
                            Resemblance.text(draft.after().get(work.object().nameField())),
                            draft.after().get(SystemFields.OWNER) instanceof Ref owner ? owner : null),
                    seeker.values());
            seeker.traces().keys().stream()
                    .filter(common::contains)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(suspect));
        }

        List<Suspect> like(Seeker seeker) {
            return seeker.traces().keys().stream()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .limit(MOST_IN_BATCH)
                    .toList();
        }
    }
}
