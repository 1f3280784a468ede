package shuke.kernel.merge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * What somebody decided about a conflict.
 *
 * @param keep true to leave what is there now, false to have again what was before
 * @param give the record, among those that come back, that gets the later value, or that a later record points to; null for none
 */
public record Decision(boolean keep, @Nullable UUID give) {
    static final Decision KEEP = new Decision(true, null);

    /** From {@code keep}, {@code restore} or the id of a record. */
    public static Decision of(String field, String word) {
        return switch (word) {
            case "keep" -> KEEP;
            case "restore" -> new Decision(false, null);
            default -> given(field, word);
        };
    }

    private static Decision given(String field, String word) {
        try {
            return new Decision(false, UUID.fromString(word));
        } catch (IllegalArgumentException noId) {
            throw ProblemException.invalid(Problem.at(field, "mergeDecision"));
        }
    }
}
