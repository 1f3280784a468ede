package shuke.kernel.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * The neighbours of a record in a list.
 *
 * @param previous null for the first
 * @param next null for the last
 */
public record Beside(@Nullable UUID previous, @Nullable UUID next) {
    private static final String NEWEST_FIRST = "-id"; // ids follow time

    static Query asked(Query list, @Nullable Filter filter, List<String> sort) {
        var order = sort.isEmpty() ? List.of(NEWEST_FIRST) : sort;
        return new Query(list.object(), filter, order, List.of("id"), 1, null, false, false);
    }

    /** The same order from its end. What is empty comes last in one and first in the other. */
    static List<String> turned(List<String> sort) {
        return (sort.isEmpty() ? List.of(NEWEST_FIRST) : sort)
                .stream().map(Beside::turned).toList();
    }

    private static String turned(String key) {
        return key.startsWith("-") ? key.substring(1) : "-" + (key.startsWith("+") ? key.substring(1) : key);
    }
}
