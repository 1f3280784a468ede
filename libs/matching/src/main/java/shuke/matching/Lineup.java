package shuke.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.block.RecordKeys;
import shuke.matching.compare.Field;
import shuke.matching.model.Patterns;
import shuke.matching.model.Scorer;
import shuke.matching.model.Weights;

/**
 * Some records side by side, as a {@link Model} sees them: by which keys each is to be looked up, and how probable it is of two
 * that they are of one thing. A text that stands in several of them is looked at once. Records are named by their places, from 0.
 * Several threads may ask.
 */
public final class Lineup {
    private static final double ALMOST_SURE = 1 - 1e-12;
    private static final double ROUNDED = 1e-6;

    private final List<Field> fields;
    private final RecordKeys keys;
    private final Weights weights;
    private volatile @Nullable Scorer scorer;

    Lineup(List<Field> fields, RecordKeys keys, Weights weights) {
        this.fields = fields;
        this.keys = keys;
        this.weights = weights;
    }

    /** As {@link Model#keys}. */
    public List<String> keys(int record) {
        return keys.of(fields, record);
    }

    /** The probability, from 0 to 1. */
    public double score(int one, int other) {
        return Scorer.probability(scorer().logit(one, other));
    }

    /** The same where it may be as much as {@code least}; else 0, mostly before all fields are compared. */
    public double score(int one, int other, double least) {
        double from = Math.min(least, ALMOST_SURE);
        return Scorer.probability(scorer().logit(one, other, Math.log(from / (1 - from)) - ROUNDED));
    }

    /** The probability with what speaks for and against it. */
    public Scored why(int one, int other) {
        return new Scored(score(one, other), scorer().reasons(one, other));
    }

    private Scorer scorer() {
        var made = scorer;
        if (made == null) {
            made = new Scorer(new Patterns(fields), weights);
            scorer = made;
        }
        return made;
    }
}
