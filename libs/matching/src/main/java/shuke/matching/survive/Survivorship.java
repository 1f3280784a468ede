package shuke.matching.survive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import shuke.matching.kind.Forms;
import shuke.matching.kind.Kind;
import shuke.matching.survive.Survivor.Why;

/**
 * Chooses which value of a field survives when records become one. Rules are asked one after the other until one value is left;
 * where none decides, the first offer counts.
 */
public final class Survivorship {

    private final Kind kind;
    private final List<Rule> rules;

    /** @param kind by which values are told to be the same however they are written */
    public Survivorship(Kind kind, List<Rule> rules) {
        this.kind = kind;
        this.rules = List.copyOf(rules);
    }

    public Survivor choose(List<Offer> offers) {
        List<Integer> left = IntStream.range(0, offers.size())
                .filter(i -> !offers.get(i).isEmpty())
                .boxed()
                .toList();
        if (left.isEmpty()) return new Survivor(-1, null, Why.ALL_EMPTY);
        if (left.size() == 1) return survivor(offers, left, Why.ONLY_ONE);
        boolean same = values(offers, left) == 1;
        Why why = same ? Why.ALL_SAME : Why.FIRST;
        for (Rule rule : rules) {
            List<Integer> best = best(rule, offers, left);
            if (!same && best.size() < left.size()) why = why(rule);
            left = best;
            if (!same && values(offers, left) == 1) break;
        }
        return survivor(offers, left, why);
    }

    private static Survivor survivor(List<Offer> offers, List<Integer> left, Why why) {
        int first = left.getFirst();
        return new Survivor(first, offers.get(first).value(), why);
    }

    private List<Integer> best(Rule rule, List<Offer> offers, List<Integer> left) {
        return switch (rule) {
            case Rule.SourcePriority(var sources) ->
                most(left, i -> {
                    int at = sources.indexOf(String.valueOf(offers.get(i).source()));
                    return at < 0 ? -sources.size() : -at;
                });
            case Rule.Newest() ->
                most(left, i -> {
                    Instant at = offers.get(i).at();
                    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
                });
            case Rule.Longest() -> most(left, i -> text(offers, i).strip().length());
            case Rule.MostFrequent() -> {
                var counts = new HashMap<String, Integer>();
                for (int i : left) counts.merge(standard(offers, i), 1, Integer::sum);
                yield most(left, i -> counts.getOrDefault(standard(offers, i), 0));
            }
            case Rule.NonEmpty() -> left;
        };
    }

    private static List<Integer> most(List<Integer> left, ToLongFunction<Integer> measure) {
        long most = left.stream().mapToLong(measure).max().orElseThrow();
        var best = new ArrayList<Integer>();
        for (Integer i : left) if (measure.applyAsLong(i) == most) best.add(i);
        return best;
    }

    private static Why why(Rule rule) {
        return switch (rule) {
            case Rule.SourcePriority ignored -> Why.SOURCE;
            case Rule.Newest ignored -> Why.NEWEST;
            case Rule.Longest ignored -> Why.LONGEST;
            case Rule.MostFrequent ignored -> Why.MOST_FREQUENT;
            case Rule.NonEmpty ignored -> Why.FIRST;
        };
    }

    /** How many values there are that are not the same. */
    private long values(List<Offer> offers, List<Integer> left) {
        return left.stream().map(i -> standard(offers, i)).distinct().count();
    }

    private String standard(List<Offer> offers, int i) {
        return Forms.standard(kind, text(offers, i));
    }

    private static String text(List<Offer> offers, int i) {
        String value = offers.get(i).value();
        return value == null ? "" : value;
    }
}
