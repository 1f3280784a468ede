package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.matching.standardise.Texts;

/**
 * Makes the records that rows of a batch point to and nobody finds, where that is wished: each once, and only for rows that lack
 * nothing else. The rows are then written again.
 */
final class MissingLinks {
    private static final String MISSING = "linkNotFound";

    private final List<MadeLink> links;
    private final Maker maker;
    private final Map<Wanted, List<Problem>> refused = new HashMap<>();
    private final Set<Wanted> tried = new HashSet<>();
    private final List<Linked> made = new ArrayList<>();

    /** Writes records of any object. */
    interface Maker {
        List<Outcome> make(String object, List<Change> changes);
    }

    /** A record that was made. */
    record Linked(String object, UUID id, long version) {}

    private record Wanted(MadeLink link, String name) {}

    MissingLinks(List<MadeLink> links, Maker maker) {
        this.links = List.copyOf(links);
        this.maker = maker;
    }

    List<Linked> made() {
        return made;
    }

    /**
     * What became of the changes once they find what they point to.
     *
     * @param outcomes what became of them so far
     * @param writer writes some of them once more
     */
    List<Outcome> fill(List<Change> changes, List<Outcome> outcomes, Function<List<Change>, List<Outcome>> writer) {
        var settled = new ArrayList<>(outcomes);
        while (!links.isEmpty()) {
            var lacking = IntStream.range(0, changes.size())
                    .filter(i -> isLacking(settled.get(i)))
                    .boxed()
                    .toList();
            if (!make(wanted(changes, settled, lacking))) return told(changes, settled, lacking);
            var again = writer.apply(lacking.stream().map(changes::get).toList());
            for (var i = 0; i < again.size(); i++) settled.set(lacking.get(i), again.get(i));
        }
        return settled;
    }

    private boolean isLacking(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problems, var _)
                && problems.stream().allMatch(problem -> problem.code().equals(MISSING))
                && links.stream().anyMatch(link -> isMissing(problems, link));
    }

    private static boolean isMissing(List<Problem> problems, MadeLink link) {
        return problems.stream().anyMatch(problem -> link.field().name().equals(problem.field()));
    }

    /** What is to be made now: of several spellings of a name only the first, since the others may find it. */
    private List<Wanted> wanted(List<Change> changes, List<Outcome> outcomes, List<Integer> lacking) {
        var wanted = new LinkedHashMap<Wanted, Wanted>();
        for (var i : lacking) {
            for (var one : wanted(changes.get(i), outcomes.get(i))) {
                if (!tried.contains(one))
                    wanted.putIfAbsent(
                            new Wanted(
                                    one.link(), Texts.halfWidthAll(one.name()).toLowerCase(Locale.ROOT)),
                            one);
            }
        }
        return List.copyOf(wanted.values());
    }

    private List<Wanted> wanted(Change change, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused(var problems, var _))) return List.of();
        return links.stream()
                .filter(link -> isMissing(problems, link))
                .flatMap(link -> link.named(input(change)).map(name -> new Wanted(link, name)).stream())
                .toList();
    }

    private static Map<String, @Nullable Object> input(Change change) {
        return switch (change) {
            case Change.Create(var _, var input) -> input;
            case Change.UpdateBy(var _, var input) -> input;
            case Change.Upsert(var _, var input) -> input;
            case Change.Update(var _, var _, var input) -> input;
            case Change.Delete _, Change.Restore _, Change.Purge _ -> Map.of();
        };
    }

    /** False when there was nothing to make. */
    private boolean make(List<Wanted> wanted) {
        tried.addAll(wanted);
        var byObject = wanted.stream()
                .collect(Collectors.groupingBy(
                        one -> one.link().object().name(), LinkedHashMap::new, Collectors.toList()));
        byObject.forEach((object, names) -> {
            var outcomes = maker.make(
                    object,
                    names.stream()
                            .<Change>map(one -> new Change.Create(
                                    null, Map.of(one.link().key().name(), one.name())))
                            .toList());
            for (var i = 0; i < names.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Written written ->
                        made.add(new Linked(
                                object, written.row().id(), written.row().version()));
                    case Outcome.Refused(var problems, var _) -> refused.put(names.get(i), problems);
                }
            }
        });
        return !wanted.isEmpty();
    }

    /** Rows whose record could not be made say why. */
    private List<Outcome> told(List<Change> changes, List<Outcome> outcomes, List<Integer> lacking) {
        for (var i : lacking) {
            var reasons = wanted(changes.get(i), outcomes.get(i)).stream()
                    .filter(refused::containsKey)
                    .map(one -> Problem.at(
                            one.link().field().name(),
                            "importLinkNotMade",
                            one.link().field().label(),
                            one.name(),
                            Problem.words(refused.getOrDefault(one, List.of()))))
                    .toList();
            if (!reasons.isEmpty()) outcomes.set(i, new Outcome.Refused(reasons));
        }
        return outcomes;
    }
}
