package shuke.matching.model;

import java.io.Serializable;
import shuke.matching.compare.Field;
import shuke.matching.compare.Role;

/** How probable it is that two rows are of one thing, as the logarithm of the odds. */
public final class Scorer implements Serializable {

    private static final double RAREST = 1e-9;

    private final Patterns patterns;
    private final Weights weights;

    Scorer(Patterns patterns, Weights weights) {
        this.patterns = patterns;
        this.weights = weights;
    }

    public double logit(int a, int b) {
        return logit(patterns.of(a, b), a);
    }

    /** What is seen between the row and another with the same contents. */
    public double logitOfTwin(int row) {
        long pattern = 0;
        for (int f = 0; f < patterns.fields(); f++) {
            if (patterns.field(f).codes()[row] != 0) pattern |= 1L << (f * Patterns.BITS);
        }
        return logit(pattern, row);
    }

    private double logit(long pattern, int row) {
        double same = Math.log(weights.sames());
        double together = Math.log(weights.togethers());
        double apart = Math.log(weights.pairs());
        for (int f = 0; f < patterns.fields(); f++) {
            int level = Patterns.level(pattern, f);
            if (level == 0) continue;
            double rare = level == 1 ? rarity(f, row) : 0;
            same += Math.log(weights.same()[f][level]);
            together +=
                    Math.log(weights.together()[f][level]) + (patterns.field(f).role() == Role.OWN ? rare : 0);
            apart += Math.log(weights.apart()[f][level]) + rare;
        }
        double most = Math.max(together, apart);
        return same - most - Math.log1p(Math.exp(Math.min(together, apart) - most));
    }

    /** Two with a rare text in common are less probable by chance than two with a common one. */
    private double rarity(int f, int row) {
        Field field = patterns.field(f);
        double frequency = field.frequency(field.codes()[row]);
        return Math.log(Math.max(RAREST, frequency) / weights.apart()[f][1]);
    }

    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
