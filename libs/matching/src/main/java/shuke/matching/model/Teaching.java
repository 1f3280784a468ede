package shuke.matching.model;

import java.util.List;

/**
 * Corrects weights by what people decided: logistic regression on the levels of the pairs they were asked about, with what was
 * learnt without them as its beginning and as its prior. Which pairs were asked about does not distort it, since only the
 * decision given a pair is modelled.
 */
public final class Teaching {

    /** How far, in standard deviations of a normal prior, weights are expected to be off: in logarithms of odds. */
    private static final double DOUBT = 1.5;

    private static final int ROUNDS = 400;
    private static final double STEP = 0.5;

    /** Two rows and whether they are of one thing. */
    public record Lesson(int first, int second, boolean same) {}

    private Teaching() {}

    /** @param scorer what was learnt so far, over the rows that the lessons name */
    public static Weights taught(Scorer scorer, List<Lesson> lessons) {
        Weights weights = scorer.weights();
        int fields = weights.same().length;
        long[] patterns = new long[lessons.size()];
        double[] logits = new double[lessons.size()];
        for (int i = 0; i < patterns.length; i++) {
            Lesson lesson = lessons.get(i);
            patterns[i] = scorer.pattern(lesson.first(), lesson.second());
            logits[i] = scorer.logit(lesson.first(), lesson.second());
        }
        double[][] change = new double[fields][Patterns.MASK + 1];
        double prior = 0;
        double step = STEP / Math.max(1, patterns.length);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[fields][Patterns.MASK + 1];
            double slopeOfPrior = 0;
            for (int i = 0; i < patterns.length; i++) {
                double logit = logits[i] + prior;
                for (int f = 0; f < fields; f++) logit += change[f][Patterns.level(patterns[i], f)];
                double missed = (lessons.get(i).same() ? 1 : 0) - Scorer.probability(logit);
                slopeOfPrior += missed;
                for (int f = 0; f < fields; f++) slope[f][Patterns.level(patterns[i], f)] += missed;
            }
            prior += step * (slopeOfPrior - prior / (DOUBT * DOUBT));
            for (int f = 0; f < fields; f++) {
                for (int level = 1; level <= Patterns.MASK; level++)
                    change[f][level] += step * (slope[f][level] - change[f][level] / (DOUBT * DOUBT));
            }
        }
        return weights.changed(change, prior);
    }
}
