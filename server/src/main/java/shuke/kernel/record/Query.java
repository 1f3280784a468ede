package shuke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * What somebody wants to read.
 *
 * @param filter null for all
 * @param sort field paths, a minus in front for descending; the id decides between equals
 * @param fields field paths such as {@code name} and {@code account.industry}; empty for all fields of the object
 * @param limit how many at most, from 1 to 200
 * @param cursor what the page before gave as {@code next}; null for the first page
 * @param count whether to count all that match, exactly up to 10,000
 * @param deleted true to read the recycle bin instead: rows then tell when each record went there and who put it there, may be
 *     sorted by that time, and without an order the latest deletion comes first
 */
public record Query(
        String object,
        @Nullable Filter filter,
        List<String> sort,
        List<String> fields,
        int limit,
        @Nullable String cursor,
        boolean count,
        boolean deleted) {
    public static final int MOST = 200;

    public Query {
        sort = List.copyOf(sort);
        fields = List.copyOf(fields);
        limit = Math.clamp(limit, 1, MOST); // capped here so that no later step has to ask again
    }

    public static Query of(String object, @Nullable Filter filter, int limit) {
        return new Query(object, filter, List.of(), List.of(), limit, null, false, false);
    }
}
