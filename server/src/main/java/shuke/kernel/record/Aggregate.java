package shuke.kernel.record;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * What somebody wants to sum up.
 *
 * @param sort {@code value0}, {@code group0} …, a minus in front for descending; empty for the order of the groups
 * @param limit how many groups at most, from 1 to 5,000
 */
public record Aggregate(
        String object,
        @Nullable Filter filter,
        List<GroupBy> groupBy,
        List<Measure> measures,
        List<String> sort,
        int limit) {
    private static final int MOST = 5_000;

    public Aggregate {
        groupBy = List.copyOf(groupBy);
        measures = List.copyOf(measures);
        sort = List.copyOf(sort);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** @param bucket for dates: {@code year quarter month week day}; null for the value itself */
    public record GroupBy(String field, @Nullable String bucket) {}

    /**
     * @param fn one of count, countDistinct, sum, avg, min, max
     * @param field null for a count of records
     */
    public record Measure(String fn, @Nullable String field) {}

    /** One line of the result: the values that make the group, and the measures over its records. */
    public record Group(List<@Nullable Object> group, List<@Nullable Object> values) {
        public Group {
            group = Collections.unmodifiableList(group);
            values = Collections.unmodifiableList(values);
        }
    }
}
