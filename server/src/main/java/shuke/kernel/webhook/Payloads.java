package shuke.kernel.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.feed.Change;
import shuke.kernel.feed.ChangeJson;
import shuke.kernel.record.RecordReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said in a delivery. It is put together at each attempt, with the rights of that moment, so that nothing goes out that somebody
 * has lost sight of since; one statement or two for each object.
 */
@Component
class Payloads {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> GOING = Set.of(Action.DELETED.word(), Action.PURGED.word());

    private final RecordReader reader;

    Payloads(RecordReader reader) {
        this.reader = reader;
    }

    /** By delivery, as JSON; what is missing is not for the actor to see any more. */
    Map<UUID, String> of(Actor actor, Definition definition, List<Delivery> deliveries) {
        var versions = new HashMap<UUID, Long>();
        var rows = new HashMap<UUID, Row>();
        deliveries.stream()
                .filter(it -> !it.isTest())
                .collect(groupingBy(Delivery::object, mapping(Delivery::record, toSet())))
                .forEach((object, ids) -> {
                    versions.putAll(reader.versions(actor, object, ids));
                    if (definition.values()) rows.putAll(reader.read(actor, object, ids));
                });
        var payloads = new HashMap<UUID, String>();
        for (var it : deliveries) {
            if (it.isTest()) {
                payloads.put(
                        it.id(),
                        message(
                                "webhook.test",
                                it.at(),
                                Map.of("webhook", it.hook().toString())));
            } else if (versions.containsKey(it.record()) || GOING.contains(it.kind())) {
                payloads.put(it.id(), change(it, versions.get(it.record()), rows.get(it.record())));
            }
        }
        return payloads;
    }

    private static String change(Delivery it, @Nullable Long version, @Nullable Row row) {
        var kind = Action.find(it.kind()).orElse(Action.UNKNOWN);
        var change = new Change(
                it.number(),
                it.event(),
                it.object(),
                it.record(),
                kind,
                it.at(),
                version == null ? null : it.by(),
                version == null ? List.of() : it.fields(),
                version,
                row);
        return message(it.object() + "." + it.kind(), it.at(), ChangeJson.of(change));
    }

    private static String message(String type, Instant at, Map<String, ?> data) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("timestamp", at.toString());
        message.put("data", data);
        return JSON.writeValueAsString(message);
    }
}
