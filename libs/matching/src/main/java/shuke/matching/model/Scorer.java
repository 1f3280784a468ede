package shuke.matching.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import shuke.matching.compare.Field;
import shuke.matching.compare.Likeness;
import shuke.matching.compare.Role;
import shuke.matching.kind.Kind;

/** How probable it is that two rows are of one thing, as the logarithm of the odds. */
public final class Scorer implements Serializable {

    private static final double RAREST = 1e-9;

    /** What is not worth to be looked at any further. */
    private static final double OUT = Double.NEGATIVE_INFINITY;

    private final Patterns patterns;
    private final Weights weights;
    private final Logs logs;
    private final double prior;

    /** Fields in the order in which they are compared where it may stop early: quick ones first. */
    private final int[] order;

    /** For each field and text how much less, or more, agreement in it says than agreement in the field does at large. */
    private final float[][] rarity;

    public Scorer(Patterns patterns, Weights weights) {
        this.patterns = patterns;
        this.weights = weights;
        this.logs = Logs.of(weights);
        this.prior = Math.log(weights.sames() / weights.pairs());
        int fields = patterns.fields();
        order = IntStream.range(0, fields)
                .boxed()
                .sorted(Comparator.comparingInt(f -> effort(patterns.field(f))))
                .mapToInt(Integer::intValue)
                .toArray();
        rarity = new float[fields][];
        for (int f = 0; f < fields; f++) rarity[f] = rarity(patterns.field(f), weights.apart()[f][1], most(f));
    }

    private static int effort(Field field) {
        if (field.words() != null) return 2;
        return field.kind() == Kind.NAME ? 1 : 0;
    }

    /**
     * Common texts say less, but what is the same never less than what is only alike. Of numbers within texts that goes without
     * saying: their levels tell how rare they are.
     */
    private double most(int f) {
        return patterns.field(f).numbers() ? Double.MAX_VALUE : Math.max(0, logs.gain[f][1] - logs.most[f]);
    }

    private static float[] rarity(Field field, double usual, double most) {
        float[] rarity = new float[field.counts().length];
        for (int code = 1; code < rarity.length; code++)
            rarity[code] = (float) Math.min(most, Math.log(Math.max(RAREST, field.frequency(code)) / usual));
        return rarity;
    }

    /**
     * Logarithms of the weights; what speaks for the same thing rather than for any two, by level; and the most of it where
     * texts are not the same.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Logs(double[][] same, double[][] together, double[][] apart, double[][] gain, double[] most)
            implements Serializable {

        static Logs of(Weights weights) {
            double[][] same = log(weights.same());
            double[][] apart = log(weights.apart());
            double[][] gain = new double[same.length][];
            double[] most = new double[same.length];
            for (int f = 0; f < most.length; f++) {
                gain[f] = new double[same[f].length];
                for (int level = 1; level < gain[f].length; level++) gain[f][level] = same[f][level] - apart[f][level];
                most[f] = Math.max(0, gain[f][2]);
            }
            return new Logs(same, log(weights.together()), apart, gain, most);
        }

        private static double[][] log(double[][] shares) {
            double[][] logs = new double[shares.length][];
            for (int f = 0; f < logs.length; f++) {
                logs[f] = new double[shares[f].length];
                for (int level = 0; level < logs[f].length; level++) logs[f][level] = Math.log(shares[f][level]);
            }
            return logs;
        }
    }

    Weights weights() {
        return weights;
    }

    /** The levels of the fields of two rows, as they count. */
    public long pattern(int a, int b) {
        return patterns.of(a, b);
    }

    public double logit(int a, int b) {
        return logit(patterns.of(a, b), a);
    }

    /** The same where it may be as much as {@code least}; else minus infinity, mostly before all fields are compared. */
    public double logit(int a, int b, double least) {
        double bound = prior;
        long pattern = 0;
        int open = 0;
        for (int f = 0; f < order.length; f++) {
            int code = patterns.code(f, a);
            int other = patterns.code(f, b);
            if (code == 0 || other == 0) continue;
            if (code == other) {
                bound += logs.gain[f][1] - rarity[f][code];
                pattern |= 1L << (f * Patterns.BITS);
            } else {
                bound += logs.most[f];
                open |= 1 << f;
            }
        }
        if (patterns.maySwap(a, b)) bound += logs.most[patterns.swappedInto()];
        if (bound < least) return OUT;
        for (int f : order) {
            if ((open & 1 << f) == 0) continue;
            int level = patterns.field(f).comparison().unlike(patterns.code(f, a), patterns.code(f, b));
            pattern |= (long) level << (f * Patterns.BITS);
            double gain = logs.gain[f][level];
            bound += (patterns.mayEcho(f) ? Math.max(0, gain) : gain) - logs.most[f];
            if (bound < least) return OUT;
        }
        return logit(patterns.together(pattern, a, b), a);
    }

    private double logit(long pattern, int row) {
        double same = Math.log(weights.sames());
        double together = Math.log(weights.togethers());
        double apart = Math.log(weights.pairs());
        for (int f = 0; f < patterns.fields(); f++) {
            int level = Patterns.level(pattern, f);
            if (level == 0) continue;
            double rare = level == 1 ? rarity[f][patterns.field(f).codes()[row]] : 0;
            same += logs.same[f][level];
            together += logs.together[f][level] + (patterns.field(f).role() == Role.OWN ? rare : 0);
            apart += logs.apart[f][level] + rare;
        }
        double most = Math.max(together, apart);
        return same - most - Math.log1p(Math.exp(Math.min(together, apart) - most));
    }

    /**
     * Why the odds are what they are: a reason for each field that both rows have, and one without a field for what is known
     * before anything is compared. Their weights add up to {@link #logit}.
     */
    public List<Reason> reasons(int a, int b) {
        long pattern = patterns.of(a, b);
        var reasons = new ArrayList<Reason>();
        double sum = 0;
        for (int f = 0; f < patterns.fields(); f++) {
            int level = Patterns.level(pattern, f);
            if (level == 0) continue;
            Field field = patterns.field(f);
            double weight = logs.gain[f][level] - (level == 1 ? rarity[f][patterns.code(f, a)] : 0);
            sum += weight;
            reasons.add(new Reason(field.column(), field.numbers(), patterns.likeness(pattern, f), weight));
        }
        reasons.add(new Reason("", false, Likeness.MISSING, logit(pattern, a) - sum));
        return List.copyOf(reasons);
    }

    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
