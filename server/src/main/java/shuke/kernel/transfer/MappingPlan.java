package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;
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

    /**
     * The mapping, or a refusal with everything that is wrong with what was said.
     *
     * @param last columns that get only what no other column means
     */
    static Mapping of(Paths paths, List<String> headings, ImportOptions options, Set<Integer> last) {
        var plan = new MappingPlan(paths, headings);
        options.mapping().forEach(plan::said);
        plan.rest(options, last);
        if (!plan.problems.isEmpty()) throw ProblemException.invalid(plan.problems);
        return new Mapping(headings, java.util.Arrays.asList(plan.targets));
    }

    private void said(String heading, Wish wish) {
        var column = headings.indexOf(heading);
        if (column < 0) {
            problems.add(Problem.at(heading, "importUnknownColumn", heading));
            return;
        }
        if (wish.newField() != null) {
            var name = FreshName.of(wish.newField().label().en(), this::isTaken);
            take(column, Target.planned(wish.newField().planned(name)).with(wish.values()));
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

    private boolean isTaken(String name) {
        return paths.object().find(name).isPresent() || taken.containsKey(name);
    }

    /** A heading may mean several things: it gets the surest of those that no surer one has taken. */
    private void rest(ImportOptions options, Set<Integer> last) {
        var known = new KnownHeadings(paths);
        var guesses = new ArrayList<Guess>();
        for (var column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            if (options.mapping().containsKey(heading)) continue;
            for (var meaning : known.meanings(heading, options.key())) guesses.add(new Guess(column, meaning));
        }
        guesses.sort(Comparator.comparing((Guess guess) -> last.contains(guess.column()))
                .thenComparing(guess -> isTold(guess, guesses))
                .thenComparing(guess -> guess.meaning().sureness()));
        for (var guess : guesses) {
            if (targets[guess.column()] == null)
                take(guess.column(), guess.meaning().target());
        }
    }

    private record Guess(int column, Meaning meaning) {}

    /** First and last name tell more than a full name, street and city more than an address in one line. */
    private static boolean isTold(Guess guess, List<Guess> all) {
        var target = guess.meaning().target();
        return target.inside() == null
                && isComposed(target.field().type())
                && all.stream()
                                .map(other -> other.meaning().target())
                                .filter(other -> other.field().equals(target.field()) && isPart(other))
                                .map(Target::inside)
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isComposed(FieldType type) {
        return type instanceof FieldType.Person || type instanceof FieldType.PostalAddress;
    }

    /**
     * False when another column has the value, or the whole of it, or (for a whole) a part of it. An amount goes together with
     * its currency, which says of the whole what is missing there.
     */
    private boolean take(int column, Target target) {
        var field = target.field().name();
        var slot = isPart(target) ? target.path() : field;
        var blocked = isPart(target)
                ? taken.containsKey(slot) || (taken.containsKey(field) && !CurrencyColumns.isCurrency(target))
                : taken.keySet().stream().anyMatch(path -> root(path).equals(field) && !path.equals(currency(target)));
        if (blocked) return false;
        taken.put(slot, column);
        targets[column] = target;
        return true;
    }

    private static @Nullable String currency(Target target) {
        return target.field().type() instanceof FieldType.MoneyAmount
                ? target.path() + "." + CurrencyColumns.PART
                : null;
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
