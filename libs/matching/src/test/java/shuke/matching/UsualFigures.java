package shuke.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import shuke.matching.compare.Field;
import shuke.matching.compare.Role;
import shuke.matching.compare.Usual;
import shuke.matching.model.Weights;

/**
 * The figures of {@link Usual} as labelled sets have them: shares of levels by kind of field among true pairs, among others that
 * have a phone or an address in common, and among pairs at random.
 */
record UsualFigures(Map<Usual, double[]> same, Map<Usual, double[]> together, Map<Usual, double[]> apart) {

    /** Some values are typed where there is none, and what is drawn by chance is few. */
    private static final double LEAST = 0.00005;

    private static final double LEAST_SAME = 0.01;

    /** Numbers and codes are given out in a row. */
    private static final double NEIGHBOURS = 0.002;

    /** What those who belong together have in common is seen in few sets: too few to be counted without one of them. */
    private static final Set<Usual> OF_THEIR_OWN = Set.of(Usual.NAME, Usual.EMAIL, Usual.CATEGORY, Usual.COMPANY);

    /** Fields with fewer pairs say nothing certain. */
    private static final int ENOUGH = 50;

    @FunctionalInterface
    private interface Counting {
        double[] of(UnknownSet set, int field);
    }

    /** @param sets by maker: all sets of one maker weigh as much as one */
    static UsualFigures of(List<List<UnknownSet>> sets) {
        return new UsualFigures(
                shares(sets, LEAST_SAME, (set, f) -> set.counts(f, true)),
                shares(sets, LEAST, (set, f) -> set.counts(f, false)),
                shares(sets, LEAST, (set, f) -> set.strangers()[f]));
    }

    /** As {@link Weights#usual}, by these figures. */
    Weights weights(List<Field> fields) {
        double[][] s = new double[fields.size()][];
        double[][] t = new double[fields.size()][];
        double[][] a = new double[fields.size()][];
        for (int f = 0; f < s.length; f++) {
            Field field = fields.get(f);
            Usual usual = Usual.of(field);
            s[f] = same.getOrDefault(usual, Usual.same(field)).clone();
            a[f] = apart.getOrDefault(usual, Usual.apart(field)).clone();
            t[f] = OF_THEIR_OWN.contains(usual) ? Usual.together(field).clone() : a[f].clone();
            if (field.role() == Role.SHARED) t[f] = Usual.shared(s[f], a[f]);
        }
        return new Weights(s, t, a, 1, 1, 1);
    }

    /** Means over makers of means over their sets and fields. */
    private static Map<Usual, double[]> shares(List<List<UnknownSet>> sets, double least, Counting counting) {
        var all = new EnumMap<Usual, List<double[]>>(Usual.class);
        for (var ofMaker : sets) {
            var own = new EnumMap<Usual, List<double[]>>(Usual.class);
            for (var set : ofMaker) {
                for (int f = 0; f < set.fields().size(); f++) {
                    double[] counts = counting.of(set, f);
                    double filled = IntStream.range(1, counts.length)
                            .mapToDouble(level -> counts[level])
                            .sum();
                    if (filled < ENOUGH) continue;
                    double[] shares =
                            new double[set.fields().get(f).comparison().levels() + 1];
                    for (int level = 1; level < shares.length; level++) shares[level] = counts[level] / filled;
                    own.computeIfAbsent(set.usual(f), none -> new ArrayList<>()).add(shares);
                }
            }
            own.forEach((usual, shares) ->
                    all.computeIfAbsent(usual, none -> new ArrayList<>()).add(mean(shares, least)));
        }
        var means = new EnumMap<Usual, double[]>(Usual.class);
        all.forEach((usual, shares) -> means.put(usual, bounded(usual, mean(shares, least), least)));
        return means;
    }

    /** Geometric: that one set is full of faults makes no other one so. */
    private static double[] mean(List<double[]> all, double least) {
        double[] mean = new double[all.getFirst().length];
        double sum = 0;
        for (int level = 1; level < mean.length; level++) {
            double log = 0;
            for (double[] one : all) log += Math.log(Math.max(least, one[level])) / all.size();
            mean[level] = Math.exp(log);
            sum += mean[level];
        }
        for (int level = 1; level < mean.length; level++) mean[level] /= sum;
        return mean;
    }

    private static double[] bounded(Usual usual, double[] shares, double least) {
        double[] bounded = shares.clone();
        boolean numbered = usual == Usual.PHONE || usual == Usual.CODE || usual == Usual.SHARED_CODE;
        double sum = 0;
        for (int level = 1; level < bounded.length; level++) {
            boolean neighbours = numbered && (level == 2 || level == 3);
            bounded[level] = Math.max(bounded[level], neighbours ? Math.max(NEIGHBOURS, least) : least);
            sum += bounded[level];
        }
        for (int level = 1; level < bounded.length; level++) bounded[level] /= sum;
        bounded[0] = 1;
        return bounded;
    }
}
