package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** Finds records that would be the same, as their object does not allow it, once records that they point to have become one. */
@Service
public class Doubles {
    private final Workshop workshop;
    private final DoubleStore store;

    Doubles(Workshop workshop, DoubleStore store) {
        this.workshop = workshop;
        this.store = store;
    }

    /**
     * By object: for each record that would be a double the one that it would double.
     *
     * @param into for each record that goes the one that takes its place
     */
    @Transactional(readOnly = true)
    public Map<String, Map<UUID, UUID>> of(Actor actor, String target, Map<UUID, UUID> into) {
        var work = workshop.following(actor, target);
        var doubles = new LinkedHashMap<String, Map<UUID, UUID>>();
        for (var object : work.schema().objects()) {
            for (var set : sets(object)) {
                if (set.stream().anyMatch(field -> DoubleStore.isTo(field, target))) {
                    var found = store.doubles(work.workspace(), object, set, target, into);
                    if (!found.isEmpty()) {
                        doubles.merge(object.name(), found, Doubles::together);
                    }
                }
            }
        }
        return doubles;
    }

    /** A record may double one by these fields and another by those: the first counts, and no double is doubled itself. */
    private static Map<UUID, UUID> together(Map<UUID, UUID> some, Map<UUID, UUID> more) {
        var all = new LinkedHashMap<>(some);
        more.forEach((id, of) -> {
            var first = some.getOrDefault(of, of);
            if (!first.equals(id) && !all.containsKey(id) && !all.containsValue(id)) all.put(id, first);
        });
        return all;
    }

    private static List<List<Field>> sets(ObjectType object) {
        var sets = new ArrayList<List<Field>>();
        object.fields().stream().filter(Field::unique).forEach(field -> sets.add(List.of(field)));
        object.unique()
                .forEach(names -> sets.add(names.stream().map(object::field).toList()));
        return sets;
    }
}
