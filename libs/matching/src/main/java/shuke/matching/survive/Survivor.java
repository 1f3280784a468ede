package shuke.matching.survive;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The value that survives.
 *
 * @param offer the place of the offer it is taken from; -1 when all are empty
 * @param value null when all are empty
 * @param why what decided it
 */
public record Survivor(int offer, @Nullable String value, Why why) implements Serializable {

    /** What decided which value survives. */
    public enum Why {
        /** There is no value. */
        ALL_EMPTY,
        /** There is no other value. */
        ONLY_ONE,
        /** All values are the same. */
        ALL_SAME,
        SOURCE,
        NEWEST,
        LONGEST,
        MOST_FREQUENT,
        /** No rule told them apart. */
        FIRST
    }
}
