package shuke.kernel.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of a room that stands in a file with everything, see {@code whole/tables.yaml}.
 *
 * @param without columns that are not taken along
 * @param fixed columns that are not taken along, and what they hold afterwards
 * @param sealed columns that are opened on the way out and sealed on the way in
 */
record TakenTable(
        String table,
        List<String> order,
        List<String> without,
        Map<String, Object> fixed,
        Map<String, Bound> sealed,
        @Nullable Coded coded) {
    TakenTable {
        order = List.copyOf(order);
        without = without == null ? List.of() : List.copyOf(without);
        fixed = fixed == null ? Map.of() : Map.copyOf(fixed);
        sealed = sealed == null ? Map.of() : new LinkedHashMap<>(sealed);
    }

    /** What a sealed text is bound to: words, or columns of the same row behind a {@code $}. */
    record Bound(String object, String field, String record) {}

    /**
     * A keyed hash.
     *
     * @param of the sealed column that it is made of
     * @param with the column that says with which keys
     */
    record Coded(String column, String of, String with) {}
}
