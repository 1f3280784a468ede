package shuke.kernel.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.record.Timeline;

/** Everything that happened to and around a record. */
@RestController
class TimelineController {
    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/v1/records/{object}/{id}/timeline")
    Map<String, @Nullable Object> timeline(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kinds,
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = timeline.of(actor, object, id, new Timeline.Asked(words(kinds), by, limit, cursor));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(item -> json(id, item)).toList());
        json.put("next", page.next());
        return json;
    }

    private static Set<String> words(@Nullable String list) {
        return list == null || list.isBlank()
                ? Set.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }

    private static Map<String, @Nullable Object> json(UUID id, Timeline.Item item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (item) {
            case Timeline.Changed(var entry) -> {
                json.put("kind", "change");
                json.putAll(HistoryController.json(entry));
                if (!id.equals(entry.record())) json.put("of", entry.record()); // it became part of this one
            }
            case Timeline.Happened(var at, var row) -> {
                json.put("kind", "record");
                json.put("at", at.toString());
                json.put("object", row.object());
                json.put("record", RecordJson.of(row));
            }
            case Timeline.Told(var at, var told) -> {
                json.put("at", at.toString());
                json.putAll(told);
            }
        }
        return json;
    }
}
