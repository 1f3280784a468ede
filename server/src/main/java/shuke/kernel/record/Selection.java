package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.SqlScope;

/** What is shown of a record: which columns that takes, and what their cells mean. */
final class Selection {
    private static final int MOST = 400;

    private final List<Shown> shown;
    private final int[] widths;

    private Selection(List<Shown> shown) {
        this.shown = shown;
        this.widths = shown.stream().mapToInt(Shown::width).toArray();
    }

    /** @param fields paths; none for every field of the object */
    static Selection of(Reading reading, List<String> fields) {
        var paths = new LinkedHashSet<>(
                fields.isEmpty() ? reading.object().fieldsByName().keySet() : fields);
        paths.add("version");
        return new Selection(paths.stream()
                .filter(path -> !path.equals("id"))
                .limit(MOST)
                .map(path ->
                        Shown.of(reading.sight(), reading.object(), Route.of(reading.schema(), reading.object(), path)))
                .toList());
    }

    /** The same, and when each record went into the recycle bin and who put it there. */
    Selection withDeletion() {
        return new Selection(Stream.concat(shown.stream(), Stream.of(new Shown.DeletedAt(), new Shown.DeletedBy()))
                .toList());
    }

    /** The columns, named s0, s1 … so that no two of them are called the same. */
    List<Field<?>> columns(SqlScope scope) {
        var columns = new ArrayList<Field<?>>();
        for (var one : shown) {
            for (var column : one.columns(scope)) {
                columns.add(column.as("s" + columns.size()));
            }
        }
        return columns;
    }

    /** The values by path, out of the cells of a row from {@code from} on. */
    Map<String, @Nullable Object> read(Reading reading, UUID id, org.jooq.Record row, int from) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var at = from;
        for (var i = 0; i < widths.length; i++) {
            var cells = new @Nullable Object[widths[i]];
            for (var j = 0; j < cells.length; j++) {
                cells[j] = row.get(at++);
            }
            values.put(shown.get(i).path(), shown.get(i).read(reading, id, cells));
        }
        return values;
    }
}
