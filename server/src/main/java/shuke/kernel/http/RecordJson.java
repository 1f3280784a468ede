package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.base.Unsummed;

/** Records as JSON: the id first, then the fields that were read, by path. */
final class RecordJson {
    private RecordJson() {}

    static Map<String, @Nullable Object> of(Row row) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", row.id().toString());
        row.values().forEach((path, value) -> json.put(path, Plain.of(value)));
        json.put("version", row.version());
        var unsummed = unsummed(row);
        if (!unsummed.isEmpty()) json.put("withoutRate", unsummed);
        return json;
    }

    /** The currencies that leave sums empty, by field. */
    private static Map<String, List<String>> unsummed(Row row) {
        var unsummed = new LinkedHashMap<String, List<String>>();
        row.values().forEach((path, value) -> {
            if (value instanceof Unsummed(var codes)) unsummed.put(path, codes);
        });
        return unsummed;
    }

    static Map<String, @Nullable Object> of(Page<Row> page) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(RecordJson::of).toList());
        json.put("next", page.next());
        var total = page.total();
        if (total != null) {
            json.put("total", total.number());
            json.put("totalIsAtLeast", total.capped());
        }
        return json;
    }
}
