package shuke.kernel.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * What is to be taken out.
 *
 * @param ids the records; null for all that fulfil the filter
 * @param filter as text or as a tree; null for all records, where no ids are given
 * @param sort field paths, a minus in front for descending
 * @param fields field paths, in the order of the columns; empty for all fields that whoever asks may read
 * @param name what the file is called, without day and ending; empty for the object's own name
 * @param question the filter in words, for whoever opens a workbook; empty for nothing
 */
public record ExportOrder(
        @Nullable List<UUID> ids,
        @Nullable Object filter,
        List<String> sort,
        List<String> fields,
        ExportFormat format,
        String name,
        @Nullable String question) {
    public ExportOrder {
        ids = ids == null ? null : List.copyOf(ids);
        sort = List.copyOf(sort);
        fields = List.copyOf(fields);
    }

    /** Which records, as the reading room asks. */
    @Nullable
    Filter asked() {
        if (ids != null)
            return new Filter.Tree(Map.of(
                    "op",
                    "in",
                    "field",
                    "id",
                    "value",
                    ids.stream().map(UUID::toString).toList()));
        return Filter.of(filter);
    }

    ExportOrder of(List<String> columns, String file) {
        return new ExportOrder(ids, filter, sort, columns, format, file, question);
    }
}
