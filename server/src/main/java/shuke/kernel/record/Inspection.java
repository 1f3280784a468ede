package shuke.kernel.record;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;

/** Goes through all records of an object, as the program itself, and holds them against what the way in asks for today. */
@Service
public class Inspection {
    private final SchemaCatalog catalog;
    private final Workshop workshop;
    private final RuleValues values;
    private final StatisticsStore store;
    private final Census census;

    Inspection(SchemaCatalog catalog, Workshop workshop, RuleValues values, StatisticsStore store, Census census) {
        this.catalog = catalog;
        this.workshop = workshop;
        this.values = values;
        this.store = store;
        this.census = census;
    }

    /** How many records there are, without those in the recycle bin; 0 for an object that is no longer defined. */
    public long count(Workspace workspace, String object) {
        return catalog.current(workspace)
                .find(object)
                .map(type -> store.count(workspace, type))
                .orElse(0L);
    }

    /** The records behind one, in the order of their ids, with all fields; empty when there are none. */
    public List<Row> next(Workspace workspace, String object, UUID after, int most) {
        return catalog.current(workspace).find(object).isEmpty()
                ? List.of()
                : census.next(workspace, object, after, most);
    }

    /** Refuses an object that is not there. */
    public Inspector of(Workspace workspace, String object) {
        return new Inspector(workshop.following(Actor.system(workspace), object), values);
    }

    /** How the values of a field spread, by unit; nothing where the database cannot reckon with them. */
    public List<Spread> spreads(Workspace workspace, ObjectType object, String field) {
        var spread = object.field(field);
        var isNumber = switch (spread.type()) {
            case FieldType.Whole w -> true;
            case FieldType.Decimal d -> true;
            case FieldType.MoneyAmount m -> true;
            default -> false;
        };
        return isNumber && !spread.encrypted() && !spread.system()
                ? store.spreads(workspace, object, spread)
                : List.of();
    }
}
