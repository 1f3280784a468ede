package shuke.kernel.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.duplicate.Safety;
import shuke.kernel.record.Match;
import shuke.kernel.record.Recognition;
import shuke.kernel.record.Recognition.Recognised;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.Deliveries.Delivered;

/**
 * Finds the record that each version is about: by its key, then by what is unique, then by the object's rule about duplicates, where
 * something identifies it and nothing speaks against it. What is unsure becomes a record of its own, which people find in the list of duplicates.
 */
@Component
class Assignment {
    private final Recognition recognition;
    private final Access access;
    private final Ids ids;

    Assignment(Recognition recognition, Access access, Ids ids) {
        this.recognition = recognition;
        this.access = access;
        this.ids = ids;
    }

    /**
     * @param values of the Java types of the fields
     * @param isNew whether the record is still to be made
     * @param problems what is wrong; then the rest says nothing
     */
    record Assigned(Map<String, @Nullable Object> values, UUID record, boolean isNew, List<Problem> problems) {}

    /** @param known by key what the source said before */
    List<Assigned> assign(Actor actor, String object, List<Delivered> delivered, Map<String, Version> known) {
        var old = delivered.stream().filter(it -> known.containsKey(it.key())).toList();
        var fresh =
                delivered.stream().filter(it -> !known.containsKey(it.key())).toList();
        var assigned = new HashMap<Delivered, Assigned>();
        var read = recognition.read(actor, object, inputs(old));
        for (var i = 0; i < old.size(); i++) {
            var record = Objects.requireNonNull(known.get(old.get(i).key())).record();
            assigned.put(
                    old.get(i),
                    new Assigned(
                            read.get(i).values(), record, false, read.get(i).problems()));
        }
        var type = access.sight(actor).schema().object(object);
        var those = found(type, recognition.recognise(actor, object, inputs(fresh)));
        for (var i = 0; i < fresh.size(); i++) assigned.put(fresh.get(i), those.get(i));
        return delivered.stream()
                .map(it -> Objects.requireNonNull(assigned.get(it)))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> inputs(List<Delivered> delivered) {
        return delivered.stream().map(Delivered::values).toList();
    }

    private List<Assigned> found(ObjectType type, List<Recognised> recognised) {
        var assigned = new ArrayList<Assigned>();
        for (var it : recognised) assigned.add(found(type, it, assigned));
        return assigned;
    }

    private Assigned found(ObjectType type, Recognised it, List<Assigned> earlier) {
        if (it.same() != null) return new Assigned(it.values(), it.same(), false, it.problems());
        if (it.twin() != null) return along(it, earlier.get(it.twin()));
        return it.likely().stream()
                .filter(match -> Safety.isSafe(type, match))
                .findFirst()
                .map(match -> like(it, match, earlier))
                .orElseGet(() -> new Assigned(it.values(), ids.next(), true, it.problems()));
    }

    private Assigned like(Recognised it, Match match, List<Assigned> earlier) {
        var row = match.row();
        return row == null
                ? new Assigned(it.values(), Objects.requireNonNull(match.id()), false, it.problems())
                : along(it, earlier.get(row - 1));
    }

    /** About the same as an earlier one, which may have been found or is made of it. */
    private static Assigned along(Recognised it, Assigned earlier) {
        return new Assigned(it.values(), earlier.record(), earlier.isNew(), it.problems());
    }
}
