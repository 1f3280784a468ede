package shuke.matching.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shuke.matching.compare.Field;
import shuke.matching.compare.Likeness;
import shuke.matching.compare.Role;

/** How probable it is that two rows are of one thing, as the logarithm of the odds. */
public final class Scorer implements Serializable {

    private static final double RAREST = 1e-9;

    private final Patterns patterns;
    private final Weights weights;
    private final Logs logs;

    public Scorer(Patterns patterns, Weights weights) {
        this.patterns = patterns;
        this.weights = weights;
        this.logs = Logs.of(weights);
    }

    /** Logarithms of the weights, and what a level may add at most where texts are not the same. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Logs(double[][] same, double[][] together, double[][] apart, double[] most) implements Serializable {

        static Logs of(Weights weights) {
            double[] most = new double[weights.same().length];
            for (int f = 0; f < most.length; f++)
                most[f] = Math.max(0, Math.log(weights.same()[f][2] / weights.apart()[f][2]));
            return new Logs(log(weights.same()), log(weights.together()), log(weights.apart()), most);
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

    public double logit(int a, int b) {
        return logit(patterns.of(a, b), a);
    }

    /** Whether it is worth comparing texts at all: what is the same, and what could still be alike, reaches {@code least}. */
    public boolean mayReach(int a, int b, double least) {
        double odds = Math.log(weights.sames() / weights.pairs());
        for (int f = 0; f < patterns.fields(); f++) {
            Field field = patterns.field(f);
            int code = field.codes()[a];
            if (code == 0 || field.codes()[b] == 0) continue;
            odds += code == field.codes()[b] ? logs.same[f][1] - logs.apart[f][1] - rarity(f, a) : logs.most[f];
        }
        return odds >= least;
    }

    private double logit(long pattern, int row) {
        double same = Math.log(weights.sames());
        double together = Math.log(weights.togethers());
        double apart = Math.log(weights.pairs());
        for (int f = 0; f < patterns.fields(); f++) {
            int level = Patterns.level(pattern, f);
            if (level == 0) continue;
            double rare = level == 1 ? rarity(f, row) : 0;
            same += logs.same[f][level];
            together += logs.together[f][level] + (patterns.field(f).role() == Role.OWN ? rare : 0);
            apart += logs.apart[f][level] + rare;
        }
        double most = Math.max(together, apart);
        return same - most - Math.log1p(Math.exp(Math.min(together, apart) - most));
    }

    /** Two with a rare text in common are less probable by chance than two with a common one. */
    private double rarity(int f, int row) {
        Field field = patterns.field(f);
        return Math.log(Math.max(RAREST, field.frequency(field.codes()[row])) / weights.apart()[f][1]);
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
            double weight = logs.same[f][level] - logs.apart[f][level] - (level == 1 ? rarity(f, a) : 0);
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
