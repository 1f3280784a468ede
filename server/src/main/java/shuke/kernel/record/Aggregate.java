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

    /** @param bucket for dates: {@code year quarter month week day fiscalYear fiscalQuarter}; null for the value itself */
    public record GroupBy(String field, @Nullable String bucket) {}

    /**
     * @param fn one of count, countDistinct, sum, avg, min, max
     * @param field null for a count of records
     */
    public record Measure(String fn, @Nullable String field) {}

    /** The groups, and for each measure in what its values are told; null for what is no money. */
    public record Result(List<Group> groups, List<@Nullable Unit> units) {
        public Result {
            groups = List.copyOf(groups);
            units = Collections.unmodifiableList(units);
        }
    }

    /**
     * What the values of a measure over money are told in: the one currency that all amounts are in, or else the home currency, to
     * which they are brought by the rates of their days.
     *
     * @param currency null when there are no amounts
     * @param withoutRate currencies of amounts that have no rate; groups with such amounts have no value
     */
    public record Unit(@Nullable String currency, boolean converted, List<String> withoutRate) {
        public Unit {
            withoutRate = List.copyOf(withoutRate);
        }
    }

    /** One line of the result: the values that make the group, and the measures over its records. */
    public record Group(List<@Nullable Object> group, List<@Nullable Object> values) {
        public Group {
            group = Collections.unmodifiableList(group);
            values = Collections.unmodifiableList(values);
        }
    }
}
