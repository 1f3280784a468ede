package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.record.History;

/** What happened to a record. */
@RestController
class HistoryController {
    private static final int LIMIT = 50;

    private final History histories;

    HistoryController(History histories) {
        this.histories = histories;
    }

    @GetMapping("/api/v1/records/{object}/{id}/history")
    Map<String, @Nullable Object> history(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = histories.of(actor, object, id, LIMIT, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(HistoryController::json).toList());
        json.put("next", page.next());
        return json;
    }

    static Map<String, @Nullable Object> json(Entry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("at", entry.at().toString());
        json.put("by", Map.of("id", entry.actor().toString(), "label", entry.actorName()));
        json.put("origin", entry.origin());
        json.put("action", entry.action().word());
        json.put("changes", entry.changes());
        return json;
    }
}
