package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Vault;

/**
 * All records of a workspace as they are kept: for taking everything to another installation, by whoever may do that. Nothing is
 * asked for whom, so whoever calls has seen to the rights. In the caller's transaction.
 */
@Component
public class Transcripts {
    private final TranscriptStore store;
    private final RecordStore records;
    private final Resemblances resemblances;
    private final RefillStart refills;
    private final Vault vault;

    Transcripts(
            TranscriptStore store, RecordStore records, Resemblances resemblances, RefillStart refills, Vault vault) {
        this.store = store;
        this.records = records;
        this.resemblances = resemblances;
        this.refills = refills;
        this.vault = vault;
    }

    /** All objects, those that others point to in front of these, as far as they do not point to each other. */
    public List<ObjectType> inOrder(Schema schema) {
        var seen = new LinkedHashSet<String>();
        var ordered = new ArrayList<ObjectType>();
        schema.objects().stream()
                .sorted(Comparator.comparing(ObjectType::name))
                .forEach(object -> follow(schema, object, seen, ordered));
        return ordered;
    }

    private static void follow(Schema schema, ObjectType object, Set<String> seen, List<ObjectType> ordered) {
        if (!seen.add(object.name())) return;
        object.fields().stream()
                .flatMap(field -> Planting.targets(field.type()).stream())
                .distinct()
                .sorted()
                .forEach(target -> follow(schema, schema.object(target), seen, ordered));
        ordered.add(object);
    }

    /** How many records of the object there are, those in the recycle bin too. */
    public long count(Workspace workspace, ObjectType object) {
        return store.count(workspace, object);
    }

    /** The next records behind one, in the order of their ids, those in the recycle bin too. */
    public List<Transcript> next(Workspace workspace, ObjectType object, UUID after, int most) {
        var found = store.next(workspace, object, after, most);
        for (var field : object.fields()) {
            if (!(field.type() instanceof FieldType.LookupMany(var to, var _)) || found.isEmpty()) continue;
            var ids = found.stream().map(Transcript::id).toList();
            found = Planting.linked(found, field.name(), to, records.linked(workspace, object, field, ids));
        }
        return found;
    }

    /** By auto-number field the last number that was drawn, where one was. */
    public Map<String, Long> counters(Workspace workspace, ObjectType object) {
        var counters = new TreeMap<String, Long>();
        for (var field : object.fields()) {
            if (!(field.type() instanceof FieldType.AutoNumber)) continue;
            var last = store.lastNumber(workspace, object, field);
            if (last > 0) counters.put(field.name(), last);
        }
        return counters;
    }

    /**
     * Has nobody else write records until the transaction ends; reading goes on.
     *
     * @return whether there are none but those of {@code people}
     */
    public boolean holdsNothingBut(String people, Workspace workspace, Schema schema) {
        store.lock(workspace, schema.objects());
        return schema.objects().stream()
                .filter(object -> !object.name().equals(people))
                .noneMatch(object -> store.isThere(workspace, object));
    }

    /** Removes all records of an object to which nothing points. */
    public void clear(Workspace workspace, ObjectType object) {
        store.clear(workspace, object);
    }

    /** Begins to put in records that come from elsewhere. */
    public Planting begin(Workspace workspace, Schema schema) {
        store.prepare();
        return new Planting(workspace, schema, store, records, resemblances, refills, vault);
    }
}
