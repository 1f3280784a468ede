package shuke.kernel.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * What is to become of many records.
 *
 * @param ids the records; null for all that fulfil the filter
 * @param filter as text or as a tree; null for all records, where no ids are given
 * @param values what they hold afterwards, by field, as a single record takes it; null for the recycle bin
 */
public record BulkOrder(
        @Nullable List<UUID> ids,
        @Nullable Object filter,
        @Nullable Map<String, @Nullable Object> values) {
    public BulkOrder {
        ids = ids == null ? null : List.copyOf(ids);
        values = values == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    boolean deletes() {
        return values == null;
    }

    Map<String, @Nullable Object> given() {
        return values == null ? Map.of() : values;
    }

    /** Which records, as the reading room asks. */
    @Nullable
    Filter asked() {
        return Filter.of(filter);
    }
}
