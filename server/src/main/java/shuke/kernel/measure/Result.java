package shuke.kernel.measure;

import shuke.kernel.measure.Measure.Dimension;

/**
 * What a measure came to.
 *
 * @param key the field, the id of the person or the option that it is about; empty for all, and for records that have none
 * @param good so much is good
 * @param total out of so much
 * @param behind so many records are behind what is not good
 */
public record Result(Measure measure, Dimension dimension, String key, long good, long total, long behind) {
    static Result of(Measure measure, Dimension dimension, String key, long total, long wrong) {
        var behind = Math.min(wrong, total); // records go while it is measured
        return new Result(measure, dimension, key, total - behind, total, behind);
    }
}
