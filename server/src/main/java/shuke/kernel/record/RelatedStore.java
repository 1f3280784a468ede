package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.FieldType;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Vault;

/** Reads single values of records that lookups point to. */
@Component
class RelatedStore {
    private final DSLContext db;
    private final Vault vault;

    RelatedStore(DSLContext db, Vault vault) {
        this.db = Acting.program(db);
        this.vault = vault;
    }

    /** For each record behind the first step of the path the value at its rest; records without one are left out. */
    Map<UUID, Object> values(Work work, Path path, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var lookup =
                (FieldType.Lookup) work.object().field(path.steps().getFirst()).type();
        var several = lookup.to().size() > 1;
        var target = several ? path.steps().get(1) : lookup.to().getFirst();
        var rest = path.steps().subList(several ? 2 : 1, path.steps().size());
        var values = new HashMap<UUID, Object>();
        if (rest.isEmpty()) {
            ids.forEach(id -> values.put(id, id));
            return values;
        }
        var object = work.schema().object(target);
        var route = Route.of(work.schema(), object, String.join(".", rest));
        var scope = new SqlScope(work.workspace(), work.schema(), object, work.moment(), vault);
        var columns = new ArrayList<SelectField<?>>();
        columns.add(scope.id());
        columns.addAll(scope.columns(route.whole().path()));
        columns.add(scope.holderId(route.path()));
        db.select(columns)
                .from(scope.from())
                .where(scope.id().eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch()
                .forEach(row -> {
                    var cells = new @Nullable Object[columns.size() - 2];
                    for (var i = 0; i < cells.length; i++) {
                        cells[i] = row.get(i + 1);
                    }
                    var holder = row.get(columns.size() - 1, UUID.class);
                    var value = holder == null
                            ? null
                            : vault.open(work.workspace(), route.holder(), route.field(), holder, cells);
                    if (value != null) {
                        values.put(row.get(0, UUID.class), value);
                    }
                });
        return values;
    }
}
