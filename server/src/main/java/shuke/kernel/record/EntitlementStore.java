package shuke.kernel.record;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Rows;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;

/** Which records somebody may change. */
@Component
class EntitlementStore {
    private final DSLContext db;

    EntitlementStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    Set<UUID> editable(Work work, ObjectType object, Collection<UUID> ids) {
        if (work.sight().rows(object.name(), true).equals(Rows.ALL)) {
            return Set.copyOf(ids);
        }
        var id = field(name(SqlScope.MAIN, "id"), UUID.class);
        return db.select(id)
                .from(Sql.jooqTable(work.workspace(), object).as(SqlScope.MAIN))
                .where(id.eq(any(ids.toArray(UUID[]::new))))
                .and(work.rules().edited(object, SqlScope.MAIN))
                .fetchSet(0, UUID.class);
    }
}
