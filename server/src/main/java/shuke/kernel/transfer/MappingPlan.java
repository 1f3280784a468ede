package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportOptions.Wish;
import shuke.kernel.transfer.KnownHeadings.Meaning;

/**
 * Finds out what each column means: first what was said, then what the headings say by themselves. Never two columns for
 * one value; parts of one value may come from several.
 */
final class MappingPlan {
    private final Paths paths;
    private final List<String> headings;
    private final @Nullable Target[] targets;
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MappingPlan(Paths paths, List<String> headings) {
        this.paths = paths;
        this.headings = headings;
        this.targets = new @Nullable Target[headings.size()];
    }

    /** The mapping, or a refusal with everything that is wrong with what was said. */
    static Mapping of(Paths paths, List<String> headings, ImportOptions options) {
        var plan = new MappingPlan(paths, headings);
        options.mapping().forEach(plan::said);
        plan.rest(options);
        if (!plan.problems.isEmpty()) throw ProblemException.invalid(plan.problems);
        return new Mapping(headings, java.util.Arrays.asList(plan.targets));
    }

    private void said(String heading, Wish wish) {
        var column = headings.indexOf(heading);
        if (column < 0) {
            problems.add(Problem.at(heading, "importUnknownColumn", heading));
            return;
        }
        var path = wish.path();
        if (path == null) return;
        var target = paths.find(path);
        if (target.isEmpty()) {
            problems.add(Problem.at(
                    heading, "importUnknownTarget", path, paths.object().label()));
        } else if (!take(column, target.get().with(wish.values()))) {
            var other = headings.get(taken.getOrDefault(path, taken.getOrDefault(root(path), column)));
            problems.add(Problem.at(heading, "importTargetTwice", other, heading, path));
        }
    }

    private void rest(ImportOptions options) {
        var known = new KnownHeadings(paths);
        var meanings = new TreeMap<Integer, Meaning>();
        for (var column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            if (options.mapping().containsKey(heading)) continue;
            var at = column;
            known.meaning(heading, options.key()).ifPresent(meaning -> meanings.put(at, meaning));
        }
        IntStream.range(0, headings.size())
                .boxed()
                .filter(meanings::containsKey)
                .sorted(Comparator.comparing(column -> sureness(meanings, column)))
                .forEach(column -> take(column, target(meanings, column)));
    }

    private static KnownHeadings.Sureness sureness(Map<Integer, Meaning> meanings, int column) {
        return java.util.Objects.requireNonNull(meanings.get(column)).sureness();
    }

    private static Target target(Map<Integer, Meaning> meanings, int column) {
        return java.util.Objects.requireNonNull(meanings.get(column)).target();
    }

    /** False when another column has the value, or the whole of it, or (for a whole) a part of it. */
    private boolean take(int column, Target target) {
        var field = target.field().name();
        var slot = isPart(target) ? target.path() : field;
        var blocked = isPart(target)
                ? taken.containsKey(slot) || taken.containsKey(field)
                : taken.keySet().stream().anyMatch(path -> root(path).equals(field));
        if (blocked) return false;
        taken.put(slot, column);
        targets[column] = target;
        return true;
    }

    /** A lookup is found by one column only, whichever field of its target that names. */
    private static boolean isPart(Target target) {
        return target.inside() != null && Paths.parts(target.field().type()).contains(target.inside());
    }

    private static String root(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
