package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.scan.Scan;

/** Passages through all records of an object as JSON. */
final class ScanJson {
    private ScanJson() {}

    static Map<String, @Nullable Object> of(Scan scan) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", scan.id().toString());
        json.put("object", scan.object());
        json.put("state", scan.state().name().toLowerCase(Locale.ROOT));
        json.put("by", scan.byName());
        json.put("total", scan.total());
        json.put("done", scan.done());
        json.put("found", scan.found());
        json.put("startedAt", scan.startedAt().toString());
        json.put("endedAt", scan.endedAt() == null ? null : scan.endedAt().toString());
        return json;
    }
}
