package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** Everything that was found wrong with a batch so far, by the place of the change in it (from 0). */
final class Findings {
    private final SortedMap<Integer, List<Problem>> problems = new TreeMap<>();
    private final SortedMap<Integer, List<Match>> matched = new TreeMap<>();

    void add(int change, Problem problem) {
        problems.computeIfAbsent(change, c -> new ArrayList<>()).add(problem);
    }

    /** @param matches the records that it is about, as far as the writer is told of them */
    void add(int change, Problem problem, List<Match> matches) {
        add(change, problem);
        matched.put(change, matches);
    }

    List<Match> matches(int change) {
        return matched.getOrDefault(change, List.of());
    }

    boolean isWrong(int change) {
        return problems.containsKey(change);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> of(int change) {
        return problems.getOrDefault(change, List.of());
    }

    /** One exception with every problem; rows are numbered when the batch has several. */
    ProblemException refusal(boolean several) {
        var all = problems.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(problem -> several ? problem.inRow(entry.getKey() + 1) : problem))
                .toList();
        var matches = matched.values().stream().flatMap(List::stream).toList();
        return new ProblemException(kind(all), all, matches.isEmpty() ? Map.of() : Map.of(Match.MEMBER, matches));
    }

    private static Kind kind(List<Problem> all) {
        if (all.stream().allMatch(problem -> problem.code().equals("notFound"))) {
            return Kind.NOT_FOUND;
        }
        if (all.stream().allMatch(problem -> Refusals.CODES.contains(problem.code()))) {
            return Kind.FORBIDDEN;
        }
        return Conflicts.are(all) ? Kind.CONFLICT : Kind.INVALID;
    }
}
