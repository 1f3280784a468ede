package shuke.kernel.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of changes.
 *
 * @param since where the page before ended; null for whatever happens from now on
 * @param objects of which objects; empty for all that she may read
 * @param limit how many at most, from 1 to 500
 * @param values whether the records are wanted as they are by now
 */
public record Asked(@Nullable String since, Set<String> objects, int limit, boolean values) {
    public static final int USUAL = 100;
    private static final int MOST = 500;

    public Asked {
        objects = Set.copyOf(objects);
        limit = Math.clamp(limit, 1, MOST);
    }

    Asked from(String cursor) {
        return new Asked(cursor, objects, limit, values);
    }
}
