package shuke.kernel.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.schema.SystemFields;

/** Says who of some people sees a record. */
@Service
public class Onlookers {
    private final RecordReader reader;
    private final Access access;

    Onlookers(RecordReader reader, Access access) {
        this.reader = reader;
        this.access = access;
    }

    /**
     * Those of them who work here and see the record. What somebody sees follows from her own standing, which a statement carries along:
     * it takes one for each of them, so only a few are asked about.
     */
    public Set<UUID> among(Actor actor, String object, UUID id, Collection<UUID> people) {
        var rows = people.isEmpty()
                ? Set.<Row>of()
                : reader.read(Actor.system(actor.workspace()), SystemFields.USER, people)
                        .values();
        var seeing = new LinkedHashSet<UUID>();
        for (var row : rows) {
            if (Boolean.TRUE.equals(row.get("active")) && sees(person(actor, row), object, id)) seeing.add(row.id());
        }
        return seeing;
    }

    private boolean sees(Actor person, String object, UUID id) {
        var type = access.sight(person).view().find(object);
        return type.isPresent()
                && access.may(person, type.get(), Operation.READ)
                && reader.kept(person, object, Set.of(id)).contains(id);
    }

    private static Actor person(Actor asking, Row row) {
        return new Actor(
                asking.workspace(),
                row.id(),
                String.valueOf(Plain.of(row.get("name"))),
                String.valueOf(row.get("role")),
                asking.locale(),
                asking.zone(),
                asking.origin());
    }
}
