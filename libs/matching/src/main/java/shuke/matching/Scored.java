package shuke.matching;

import java.io.Serializable;
import java.util.List;
import shuke.matching.model.Reason;

/**
 * How probable it is that two records are of one thing, and why.
 *
 * @param probability from 0 to 1
 * @param reasons one for each field that both records have, and one without a column for what is known before anything is
 *     compared; their weights add up to the natural logarithm of the odds
 */
public record Scored(double probability, List<Reason> reasons) implements Serializable {

    public Scored {
        reasons = List.copyOf(reasons);
    }
}
