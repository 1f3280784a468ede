package shuke.kernel.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;

/** Changes of records as JSON, in every way in which they go out. */
public final class ChangeJson {
    private ChangeJson() {}

    public static Map<String, @Nullable Object> of(Changes page) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(ChangeJson::of).toList());
        json.put("next", page.next());
        json.put("more", page.more());
        return json;
    }

    /** With {@code values} by field where the record was asked for and is there. */
    public static Map<String, @Nullable Object> of(Change change) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", change.id().toString());
        json.put("object", change.object());
        json.put("record", change.record().toString());
        json.put("kind", change.kind().word());
        json.put("at", change.at().toString());
        json.put("by", change.by() == null ? null : change.by().toString());
        json.put("version", change.version());
        json.put("fields", change.fields());
        var row = change.row();
        if (row != null) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            row.values().forEach((field, value) -> values.put(field, Plain.of(value)));
            json.put("values", values);
        }
        return json;
    }
}
