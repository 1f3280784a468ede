package shuke.kernel.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.merge.Favour;
import shuke.kernel.record.HeldValues;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;

/**
 * Where records become one of which sources say something: a value that somebody gave by hand to the kept one, or to one that has sources,
 * where people win; otherwise that of the record whose source wins by rule.
 */
@Component
class SourceFavour implements Favour {
    private final SourceStore sources;
    private final SourceRules rules;
    private final VersionStore versions;
    private final GoldenStore goldens;
    private final SchemaCatalog catalog;

    SourceFavour(
            SourceStore sources, SourceRules rules, VersionStore versions, GoldenStore goldens, SchemaCatalog catalog) {
        this.sources = sources;
        this.rules = rules;
        this.versions = versions;
        this.goldens = goldens;
        this.catalog = catalog;
    }

    @Override
    public Map<String, UUID> of(Workspace workspace, String object, List<Row> records) {
        var ids = records.stream().map(Row::id).toList();
        var kept = versions.of(workspace, object, ids).values().stream()
                .flatMap(List::stream)
                .toList();
        if (kept.isEmpty()) return Map.of();
        var byId = new HashMap<UUID, UUID>();
        kept.forEach(version -> byId.put(version.id(), version.record()));
        var type = catalog.current(workspace).object(object);
        var known = goldens.of(workspace, object, ids);
        var said = rules.of(workspace, type);
        var favoured = new LinkedHashMap<String, UUID>();
        new WorkingOut(type, said, sources.all(workspace))
                .choose(Map.of(), kept, Golden.NEW, Set.of())
                .forEach((field, it) -> {
                    if (it.from() != null) favoured.put(field, Objects.requireNonNull(byId.get(it.from())));
                });
        favoured.putAll(byHand(type, said, records, known));
        return favoured;
    }

    private static Map<String, UUID> byHand(
            ObjectType type, ObjectRules rules, List<Row> records, Map<UUID, Golden> known) {
        var byHand = new LinkedHashMap<String, UUID>();
        for (Field field : type.fields()) {
            if (!ObjectRules.canDeliver(field) || !rules.of(field.name()).people()) continue;
            records.stream()
                    .filter(row -> row.get(field.name()) != null)
                    .filter(row -> known.containsKey(row.id()) || row.equals(records.getFirst()))
                    .filter(row -> known.getOrDefault(row.id(), Golden.NEW)
                            .isByHand(field.name(), HeldValues.plain(row.get(field.name()))))
                    .findFirst()
                    .ifPresent(row -> byHand.put(field.name(), row.id()));
        }
        return byHand;
    }
}
