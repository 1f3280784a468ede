package shuke.kernel.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Logged;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.record.RecordReader;

/** Leaves of what happened what somebody may know by now, with one statement for each object. */
@Component
class InSight {
    private static final Set<Action> GOING = Set.of(Action.DELETED, Action.PURGED);

    private final Access access;
    private final RecordReader reader;

    InSight(Access access, RecordReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /**
     * The objects whose records she may read.
     *
     * @param asked which of them; empty for all. One that she does not know or may not read is refused
     */
    Set<String> objects(Actor actor, Set<String> asked) {
        var sight = access.sight(actor);
        asked.forEach(name -> access.require(sight, sight.view().object(name), Operation.READ));
        if (!asked.isEmpty()) return asked;
        return sight.view().objects().stream()
                .filter(object -> sight.may(object, Operation.READ))
                .map(object -> object.name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param logged of objects that she may read */
    List<Change> of(Actor actor, List<Logged> logged) {
        if (logged.isEmpty()) return List.of();
        var sight = access.sight(actor);
        var versions = new HashMap<UUID, Long>();
        records(logged).forEach((object, ids) -> versions.putAll(reader.versions(actor, object, ids)));
        var there = stillThere(
                actor,
                logged.stream()
                        .filter(one -> GOING.contains(one.action()) && !versions.containsKey(one.record()))
                        .toList());
        var changes = new ArrayList<Change>();
        for (var one : logged) {
            var version = versions.get(one.record());
            if (version != null) {
                var fields = known(sight, one);
                if (one.action() != Action.UPDATED || !fields.isEmpty()) changes.add(Change.of(one, fields, version));
            } else if (GOING.contains(one.action()) && !there.contains(one.record())) {
                changes.add(Change.gone(one));
            }
        }
        return changes;
    }

    /** The changes with their records as they are by now. */
    List<Change> valued(Actor actor, List<Change> changes) {
        var rows = new HashMap<UUID, Row>();
        changes.stream()
                .filter(change -> change.version() != null)
                .collect(groupingBy(Change::object, mapping(Change::record, toSet())))
                .forEach((object, ids) -> rows.putAll(reader.read(actor, object, ids)));
        return changes.stream()
                .map(change -> change.with(rows.get(change.record())))
                .toList();
    }

    /** Those that she only does not see: what goes out of sight is nobody's to be told of. */
    private Set<UUID> stillThere(Actor actor, List<Logged> unseen) {
        var there = new HashSet<UUID>();
        var program = Actor.system(actor.workspace());
        records(unseen).forEach((object, ids) -> there.addAll(reader.kept(program, object, ids)));
        return there;
    }

    private static Map<String, Set<UUID>> records(List<Logged> logged) {
        return logged.stream().collect(groupingBy(Logged::object, mapping(Logged::record, toSet())));
    }

    private static List<String> known(Sight sight, Logged one) {
        var object = sight.view().object(one.object());
        return one.fields().stream()
                .filter(field -> object.find(field).isPresent())
                .toList();
    }
}
