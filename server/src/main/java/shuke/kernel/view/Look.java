package shuke.kernel.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list is shown.
 *
 * @param columns from left to right; empty for those of the object's definition
 * @param sort paths, a minus in front for descending; empty for the usual order
 * @param group the path by whose values the records stand together; null for none
 * @param density null for whatever the reader prefers
 */
public record Look(
        List<Column> columns,
        List<String> sort,
        @Nullable String group,
        @Nullable Density density) {
    static final Look PLAIN = new Look(List.of(), List.of(), null, null);

    public Look {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /**
     * @param field a path such as {@code name} or {@code account.industry}
     * @param width in pixels; null for the usual one
     * @param pinned stays where it is when one scrolls sideways
     */
    public record Column(String field, @Nullable Integer width, boolean pinned) {}
}
