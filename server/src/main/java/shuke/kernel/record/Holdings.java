package shuke.kernel.record;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** What records hold, all of it and whoever asks, for rooms that change several records as one and have to know what they change. */
@Service
public class Holdings {
    private final Workshop workshop;
    private final Access access;
    private final LockStore locks;
    private final RecordStore store;

    Holdings(Workshop workshop, Access access, LockStore locks, RecordStore store) {
        this.workshop = workshop;
        this.access = access;
        this.locks = locks;
        this.store = store;
    }

    /**
     * @param row every field that is kept in a column or as a list of links, also what the actor may not see; references without labels
     * @param deletedAt when it went into the recycle bin; null when it is not there
     * @param isSeen whether the actor may know of it
     * @param isEditable whether she may change it, as far as that depends on the record
     */
    public record Holding(Row row, @Nullable Instant deletedAt, boolean isSeen, boolean isEditable) {}

    /** Locked until the caller's transaction ends, in the order of the ids; what is gone for good is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Holding> lock(Actor actor, String object, Collection<UUID> ids) {
        var work = workshop.of(actor, actor, access.standing(actor), Batch.of(object));
        var stored = locks.lock(work, ids.stream().sorted().toList());
        var links = new LinkedHashMap<String, Map<UUID, List<UUID>>>();
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.LookupMany) {
                links.put(field.name(), store.linked(work.workspace(), work.object(), field, stored.keySet()));
            }
        }
        var holdings = new LinkedHashMap<UUID, Holding>();
        stored.forEach((id, one) -> {
            var values = new LinkedHashMap<String, @Nullable Object>(one.row().values());
            links.forEach((name, byId) -> values.put(name, refs(work.object().field(name), byId.get(id))));
            var row = new Row(object, id, one.row().version(), values);
            holdings.put(id, new Holding(row, one.deletedAt(), one.isSeen(), one.isEditable()));
        });
        return holdings;
    }

    private static @Nullable Object refs(Field field, @Nullable List<UUID> ids) {
        var to = ((FieldType.LookupMany) field.type()).to();
        return ids == null ? null : ids.stream().map(id -> new Ref(to, id)).toList();
    }
}
