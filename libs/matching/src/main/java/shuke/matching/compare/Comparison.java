package shuke.matching.compare;

import java.io.Serializable;
import java.util.List;

/**
 * Compares texts of one field by their codes. Levels are ordered: 1 is the same, the last one is different; 0 says that
 * one of the two is missing. Symmetric and without state that shows.
 */
public interface Comparison extends Serializable {

    /** Levels are kept in three bits. */
    int MOST_LEVELS = 7;

    /** What the levels are called, from 1 on. */
    List<Likeness> likenesses();

    /** The last level. */
    default int levels() {
        return likenesses().size();
    }

    /** For codes above 0 that are not the same. */
    int unlike(int a, int b);

    default int level(int a, int b) {
        if (a == 0 || b == 0) return 0;
        return a == b ? 1 : unlike(a, b);
    }
}
