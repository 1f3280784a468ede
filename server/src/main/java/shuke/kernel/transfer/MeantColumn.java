package shuke.kernel.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column become.
 *
 * @param first a few values that stand first in it
 * @param field the path of what it is taken for; null when it is left out
 * @param type what kind of field its cells would fit, as definitions call it
 * @param mayAdd whether the reader may make values choices of the field
 * @param values of a column of choices, yes and no, or people: the most frequent ones, the most frequent first
 * @param more how many others there are at least
 */
public record MeantColumn(
        String heading,
        List<String> first,
        @Nullable String field,
        String type,
        boolean mayAdd,
        List<Value> values,
        long more) {
    public MeantColumn {
        first = List.copyOf(first);
        values = List.copyOf(values);
    }

    /**
     * A value as it stands in cells.
     *
     * @param becomes the value of the field; null when it becomes none
     * @param proposed the choice that it may mean, where it is none
     */
    public record Value(
            String text,
            long rows,
            State state,
            @Nullable String becomes,
            @Nullable String proposed) {}

    /** How a value comes to what it becomes. */
    public enum State {
        /** It is a value of the field by itself. */
        UNDERSTOOD,
        /** Somebody has said what it stands for, or its column tells. */
        SAID,
        /** It stands for nothing. */
        EMPTY,
        /** It becomes a choice of the field. */
        ADDED,
        /** Rows with it are not taken. */
        UNKNOWN
    }
}
