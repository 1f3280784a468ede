package shuke.kernel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Aggregate;

/**
 * A question about the records of an object, and how its answer is shown.
 *
 * @param filter null for all records
 * @param groups by what they stand together, at most three; a list has none
 * @param measures what is told of each group; a list has none
 * @param columns of a list, paths such as {@code name} or {@code account.industry}
 * @param sort of a list paths, otherwise as in {@link Aggregate}; a minus in front for descending
 * @param limit how many groups or records at most; null for the usual
 */
public record Report(
        String object,
        @Nullable Filter filter,
        List<Aggregate.GroupBy> groups,
        List<Measure> measures,
        List<String> columns,
        Chart chart,
        List<String> sort,
        @Nullable Integer limit)
        implements Content {
    public Report {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /**
     * @param fn as in {@link Aggregate.Measure}, or {@link #SHARE}
     * @param field null for a count of records
     */
    public record Measure(String fn, @Nullable String field) {
        /** What part of the whole a group is: of the sum of the field, or of the number of records. */
        public static final String SHARE = "share";

        private Aggregate.Measure asked() {
            if (!fn.equals(SHARE)) return new Aggregate.Measure(fn, field);
            return new Aggregate.Measure(field == null ? "count" : "sum", field);
        }
    }

    /** What is asked of the records for anything but a list. */
    Aggregate question() {
        return new Aggregate(
                object,
                filter,
                groups,
                measures.stream().map(Measure::asked).toList(),
                sort,
                limit == null ? 1 : limit);
    }

    /** The same with nothing in it that says what is asked. */
    Report withheld() {
        return new Report(object, null, List.of(), List.of(), List.of(), chart, List.of(), null);
    }
}
