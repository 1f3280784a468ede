package shuke.kernel.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.record.RecordReader;

/** What records are called, as far as the reader sees them. */
@Component
class RecordNames {
    private final Access access;
    private final RecordReader reader;

    RecordNames(Access access, RecordReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /** By id; those that she does not see are left out. */
    Map<UUID, String> of(Actor actor, String object, Collection<UUID> records) {
        var view = access.sight(actor).view().find(object).filter(seen -> access.may(actor, seen, Operation.READ));
        if (view.isEmpty()) return Map.of();
        var names = new HashMap<UUID, String>();
        reader.read(actor, object, records)
                .forEach(
                        (id, row) -> names.put(id, Plain.name(row.get(view.get().nameField()))));
        return names;
    }
}
