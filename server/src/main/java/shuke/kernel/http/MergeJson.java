package shuke.kernel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.merge.Conflict;
import shuke.kernel.merge.Merge;
import shuke.kernel.merge.MergeOrder;
import shuke.kernel.merge.MergePreview;
import shuke.kernel.merge.MergeTelling;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;

/** Merges as JSON. */
@Component
class MergeJson {
    private final MergeTelling telling;
    private final RecordReader reader;
    private final SchemaCatalog catalog;

    MergeJson(MergeTelling telling, RecordReader reader, SchemaCatalog catalog) {
        this.telling = telling;
        this.reader = reader;
        this.catalog = catalog;
    }

    static Map<String, @Nullable Object> of(MergeOrder order, MergePreview.Preview preview) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("dryRun", true);
        json.put("keep", order.keep().toString());
        json.put("records", preview.rows().stream().map(RecordJson::of).toList());
        json.put("fields", preview.fields().stream().map(MergeJson::of).toList());
        json.put(
                "moves",
                preview.moves().stream()
                        .filter(move -> move.number() > 0)
                        .map(move -> Map.of(
                                "object", move.pointer().object(),
                                "field", move.pointer().field().name(),
                                "count", move.number()))
                        .toList());
        json.put("movesUnseen", preview.moves().stream().anyMatch(move -> move.isMore()));
        json.put("attached", preview.attached());
        return json;
    }

    private static Map<String, @Nullable Object> of(MergePreview.Outlook outlook) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("field", outlook.field());
        json.put("from", outlook.from().stream().map(UUID::toString).toList());
        json.put("same", outlook.isSame());
        json.put("choosable", outlook.isChoosable());
        return json;
    }

    List<Map<String, @Nullable Object>> of(Actor actor, List<Merge> merges) {
        var labels = telling.labels(actor, merges);
        var people = people(actor, merges);
        return merges.stream().map(merge -> of(actor, merge, labels, people)).toList();
    }

    private Map<String, @Nullable Object> of(
            Actor actor, Merge merge, Map<UUID, String> labels, Map<UUID, Row> people) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var why = telling.hindrance(actor, merge);
        json.put("id", merge.id().toString());
        json.put("object", merge.object());
        json.put("kept", ref(merge.kept(), labels.get(merge.kept())));
        json.put(
                "records",
                merge.lost().stream().map(id -> ref(id, labels.get(id))).toList());
        json.put("at", merge.at().toString());
        json.put("by", person(merge.actor(), people));
        json.put("state", merge.stands() ? "done" : "undone");
        json.put("undoneAt", merge.undoneAt() == null ? null : merge.undoneAt().toString());
        json.put("undoneBy", merge.undoneBy() == null ? null : person(merge.undoneBy(), people));
        json.put("canBeUndone", why.isEmpty());
        json.put("detail", why.map(problem -> problem.detail(actor.locale())).orElse(null));
        return json;
    }

    private Map<UUID, Row> people(Actor actor, List<Merge> merges) {
        var ids = new LinkedHashSet<UUID>();
        merges.forEach(merge -> {
            ids.add(merge.actor());
            if (merge.undoneBy() != null) ids.add(merge.undoneBy());
        });
        return ids.isEmpty() ? Map.of() : reader.read(Actor.system(actor.workspace()), SystemFields.USER, ids);
    }

    private static Map<String, @Nullable Object> person(UUID id, Map<UUID, Row> people) {
        var row = people.get(id);
        return ref(id, row == null ? null : String.valueOf(Plain.of(row.get("name"))));
    }

    private static Map<String, @Nullable Object> ref(UUID id, @Nullable String label) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", id.toString());
        json.put("label", label);
        return json;
    }

    /** What lookups point to is named as the actor sees it. */
    List<Map<String, @Nullable Object>> conflicts(Actor actor, List<Conflict> conflicts) {
        var labels = labels(actor, conflicts);
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var conflict : conflicts) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("kind", conflict.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.put("object", conflict.object());
            json.put("record", ref(conflict.record(), labels.get(conflict.record())));
            json.put("field", conflict.field());
            json.put("before", told(conflict.before(), labels));
            json.put("now", told(conflict.now(), labels));
            all.add(json);
        }
        return all;
    }

    private static @Nullable Object told(@Nullable Object plain, Map<UUID, String> labels) {
        return switch (plain) {
            case Map<?, ?> ref
            when ref.containsKey("object") && ref.get("id") instanceof String id -> {
                var json = new LinkedHashMap<String, @Nullable Object>();
                json.put("id", id);
                json.put("label", labels.get(UUID.fromString(id)));
                json.put("object", ref.get("object"));
                yield json;
            }
            case Map<?, ?> name when name.containsKey("full") -> name.get("full");
            case List<?> many -> many.stream().map(each -> told(each, labels)).toList();
            case null, default -> plain;
        };
    }

    private Map<UUID, String> labels(Actor actor, List<Conflict> conflicts) {
        var ids = new LinkedHashMap<String, Set<UUID>>();
        conflicts.forEach(conflict -> {
            ids.computeIfAbsent(conflict.object(), o -> new LinkedHashSet<>()).add(conflict.record());
            collect(conflict.before(), ids);
            collect(conflict.now(), ids);
        });
        var known = catalog.current(actor.workspace());
        var labels = new LinkedHashMap<UUID, String>();
        ids.forEach((object, those) -> {
            if (known.find(object).isPresent()) labels.putAll(telling.labels(actor, object, those));
        });
        return labels;
    }

    private static void collect(@Nullable Object plain, Map<String, Set<UUID>> into) {
        if (plain instanceof List<?> many) {
            many.forEach(each -> collect(each, into));
        } else if (plain instanceof Map<?, ?> ref
                && ref.get("object") instanceof String object
                && ref.get("id") instanceof String id) {
            into.computeIfAbsent(object, o -> new LinkedHashSet<>()).add(UUID.fromString(id));
        }
    }
}
