package shuke.kernel.collect;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.collect.Definition.KnownBy;
import shuke.kernel.filter.Filter;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Regional;
import shuke.kernel.record.TextReading;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.SchemaCatalog;

/** Finds the records that claims are about: as the program itself, for it tells nobody. One statement for each field, however many claims. */
@Component
class KnownPeople {
    /** So many records with one of the values are looked at; of more than these none is meant alone. */
    private static final int MOST = Query.MOST;

    private final RecordReader reader;
    private final SchemaCatalog catalog;
    private final Organisation organisation;
    private final InstantSource clock;

    KnownPeople(RecordReader reader, SchemaCatalog catalog, Organisation organisation, InstantSource clock) {
        this.reader = reader;
        this.catalog = catalog;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param claims by visitor @return the record of each who is found, and means one record alone */
    Map<UUID, Ref> find(Workspace workspace, List<KnownBy> ways, Map<UUID, Claim> claims) {
        var found = new HashMap<UUID, Ref>();
        for (var way : ways) {
            var object = catalog.current(workspace).find(way.object()).orElse(null);
            if (object == null) continue;
            for (var name : way.fields()) {
                object.find(name).ifPresent(field -> {
                    var left = new HashMap<>(claims);
                    left.keySet().removeAll(found.keySet());
                    find(workspace, way, field, left)
                            .forEach((visitor, id) -> found.put(visitor, new Ref(way.object(), id, null)));
                });
            }
        }
        return found;
    }

    private Map<UUID, UUID> find(Workspace workspace, KnownBy way, Field field, Map<UUID, Claim> claims) {
        var settings = organisation.current(workspace);
        var reading = new TextReading(Regional.of(settings), LocalDate.ofInstant(clock.instant(), settings.zone()));
        var visitors = new HashMap<String, List<UUID>>();
        claims.forEach((visitor, claim) -> Optional.ofNullable(
                        claim.byField(way).get(field.name()))
                .map(text -> reading.read(field, text).value())
                .ifPresent(value -> visitors.computeIfAbsent(value.toString(), same -> new ArrayList<>())
                        .add(visitor)));
        var found = new HashMap<UUID, UUID>();
        records(workspace, way.object(), field.name(), visitors.keySet()).forEach((value, ids) -> {
            if (ids.size() > 1) return; // which of them is meant cannot be told
            visitors.getOrDefault(value, List.of())
                    .forEach(visitor -> found.put(visitor, ids.iterator().next()));
        });
        return found;
    }

    private Map<String, Set<UUID>> records(Workspace workspace, String object, String field, Set<String> values) {
        var records = new HashMap<String, Set<UUID>>();
        if (values.isEmpty()) return records;
        var filter = Filter.of(Map.of("op", "in", "field", field, "value", List.copyOf(values)));
        @Nullable String cursor = null;
        do {
            var page = reader.page(
                    Actor.system(workspace),
                    new Query(object, filter, List.of(), List.of(field), MOST, cursor, false, false));
            page.items()
                    .forEach(row -> records.computeIfAbsent(String.valueOf(row.get(field)), same -> new HashSet<>())
                            .add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        return records;
    }
}
