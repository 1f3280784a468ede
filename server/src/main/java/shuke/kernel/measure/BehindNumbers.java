package shuke.kernel.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;
import shuke.kernel.duplicate.Groups;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.record.Census;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Validity;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * The records behind numbers that no condition finds. Each is looked at once more: what was put right since is left out, and the
 * reader is told what is wrong as far as she may read it.
 */
@Service
public class BehindNumbers {
    private final BehindStore store;
    private final RecordReader reader;
    private final Census census;
    private final Validity validity;
    private final Groups groups;
    private final Access access;

    BehindNumbers(
            BehindStore store, RecordReader reader, Census census, Validity validity, Groups groups, Access access) {
        this.store = store;
        this.reader = reader;
        this.census = census;
        this.validity = validity;
        this.groups = groups;
        this.access = access;
    }

    /** @param problems what is wrong with it; none for a record that looks like another one */
    public record Item(Row record, List<Problem> problems) {
        public Item {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param key as in {@link Result}
     * @param cursor what the page before gave as {@code next}: the id of a record; null for the first page
     * @return a page may hold fewer than asked for although there is a next one
     */
    @Transactional(readOnly = true)
    public Page<Item> page(
            Actor actor,
            String object,
            Measure measure,
            Dimension dimension,
            String key,
            @Nullable UUID cursor,
            int limit) {
        access.require(actor, Function.QUALITY);
        var type = access.sight(actor).view().object(object);
        var spot = new BehindStore.Spot(measure, dimension, key);
        var ids = store.page(actor.workspace(), object, spot, cursor, limit + 1);
        var shown = ids.subList(0, Math.min(limit, ids.size()));
        var items = measure == Measure.VALIDITY ? wrong(actor, type, spot, shown) : alike(actor, type, shown);
        return new Page<>(items, ids.size() > limit ? shown.getLast().toString() : null, null);
    }

    private List<Item> wrong(Actor actor, ObjectType object, BehindStore.Spot spot, List<UUID> ids) {
        var rows = reader.read(actor, object.name(), ids);
        var whole = List.copyOf(
                census.read(actor.workspace(), object.name(), rows.keySet()).values());
        var problems = validity.problems(actor.workspace(), object.name(), whole);
        var sight = access.sight(actor);
        var items = new ArrayList<Item>();
        for (var id : ids) {
            var told = problems.getOrDefault(id, List.of()).stream()
                    .filter(problem -> problem.field() == null
                            || sight.right(object.name(), problem.field()).isReadable())
                    .filter(problem ->
                            spot.dimension() != Dimension.FIELD || spot.key().equals(problem.field()))
                    .toList();
            var row = rows.get(id);
            if (row != null && !told.isEmpty()) items.add(new Item(shown(object, row), told));
        }
        return items;
    }

    private List<Item> alike(Actor actor, ObjectType object, List<UUID> ids) {
        var rows = reader.read(actor, object.name(), groups.among(actor.workspace(), object.name(), ids));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> new Item(shown(object, row), List.of()))
                .toList();
    }

    private static Row shown(ObjectType object, Row row) {
        var fields = new LinkedHashSet<>(object.layout().list());
        object.labelFields().forEach(field -> fields.add(field.name()));
        fields.add(SystemFields.OWNER);
        return row.only(fields);
    }
}
