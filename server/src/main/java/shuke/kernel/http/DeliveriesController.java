package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.source.Deliveries;
import shuke.kernel.source.Deliveries.Answer;
import shuke.kernel.source.Deliveries.Delivered;

/** What a source says of records. */
@RestController
@RequestMapping("/api/v1/sources/{source}/{object}")
class DeliveriesController {
    private final Deliveries deliveries;

    DeliveriesController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record RecordBody(
            @Nullable String key,
            @Nullable Instant at,
            @Nullable Map<String, @Nullable Object> values) {
        Delivered delivered() {
            return new Delivered(key, at, values == null ? Map.of() : values);
        }
    }

    record Body(@Nullable List<RecordBody> records) {
        List<Delivered> delivered() {
            return records == null
                    ? List.of()
                    : records.stream().map(RecordBody::delivered).toList();
        }
    }

    /** Up to 1,000, answered one by one. */
    @PostMapping
    Map<String, Object> deliver(
            Actor actor, @PathVariable String source, @PathVariable String object, @RequestBody Body body) {
        var delivered = body.delivered();
        var answers = deliveries.deliver(actor, source, object, delivered);
        var records = new java.util.ArrayList<Map<String, @Nullable Object>>();
        for (var i = 0; i < answers.size(); i++) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("key", delivered.get(i).key());
            put(json, answers.get(i), actor.locale());
            records.add(json);
        }
        return Map.of("records", records);
    }

    private static void put(Map<String, @Nullable Object> json, Answer answer, Locale locale) {
        switch (answer) {
            case Answer.Taken(var effect, var record) -> {
                json.put("effect", effect.name().toLowerCase(Locale.ROOT));
                json.put("id", record.toString());
            }
            case Answer.Refused(var problems) -> {
                json.put("effect", "wrong");
                json.put(
                        "problems",
                        problems.stream()
                                .map(problem -> ProblemJson.of(problem, locale))
                                .toList());
            }
        }
    }

    /** @param key stands in the query, since it may hold whatever a source likes */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Actor actor,
            @PathVariable String source,
            @PathVariable String object,
            @RequestParam(defaultValue = "") String key) {
        deliveries.withdraw(actor, source, object, key);
    }
}
