package shuke.kernel.record;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Vault;

/** Records that are about to be changed. */
@Component
class LockStore {
    private static final Param<UUID> ID = param("id", UUID.class);
    private static final Param<UUID[]> IDS = param("ids", UUID[].class);

    private final DSLContext db;
    private final Vault vault;

    LockStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * @param deletedAt when it went into the recycle bin; null when it is not there
     * @param isSeen whether the writer may know of it
     * @param isEditable whether she may change it
     */
    record Stored(Row row, @Nullable Instant deletedAt, boolean isSeen, boolean isEditable) {}

    /** The records as they are, locked until the transaction ends, always in the same order so that nobody waits in a ring. */
    Map<UUID, Stored> lock(Work work, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var one = ids.size() == 1; // with an array PostgreSQL plans anew each time
        var plan = work.sight().view().derived(Plans.class, s -> new Plans()).of(work);
        var stored = new LinkedHashMap<UUID, Stored>();
        plan.statements()
                .of(db.configuration(), one, work::scope, scopes -> plan.select(work, scopes.get(), one))
                .with(db, values(work, ids, one))
                .forEach(row -> stored.put(row.get(0, UUID.class), stored(work, plan, row)));
        return stored;
    }

    private static Map<String, Object> values(Work work, Collection<UUID> ids, boolean one) {
        var values = new HashMap<>(RowRules.values(work.actor()));
        values.putAll(Standing.values(work.actor(), work.standing()));
        values.put(one ? "id" : "ids", one ? ids.iterator().next() : ids.toArray(UUID[]::new));
        return values;
    }

    private Stored stored(Work work, Plan plan, Record row) {
        var id = row.get(0, UUID.class);
        var values = new LinkedHashMap<String, @Nullable Object>();
        var at = 5;
        for (var shown : plan.fields()) {
            var cells = new @Nullable Object[shown.width()];
            for (var i = 0; i < cells.length; i++) {
                cells[i] = row.get(at++);
            }
            values.put(shown.field().name(), vault.open(work.workspace(), work.object(), shown.field(), id, cells));
        }
        return new Stored(
                new Row(work.object().name(), id, row.get(1, Long.class), values),
                row.get(2, Instant.class),
                row.get(3, Boolean.class),
                row.get(4, Boolean.class));
    }

    private record Kept(Field field, int width) {}

    /** What is read of the records of an object: its own columns, without what they point to. */
    private record Plan(List<Kept> fields, Statements<Boolean> statements) {
        static Plan of(ObjectType object) {
            return new Plan(
                    object.fields().stream()
                            .map(field -> new Kept(field, Column.holding(field).size()))
                            .filter(kept -> kept.width() > 0)
                            .toList(),
                    new Statements<>());
        }

        Select<?> select(Work work, SqlScope scope, boolean one) {
            var columns = new ArrayList<SelectField<?>>();
            columns.add(scope.id());
            columns.add(field(name("t", "version"), SQLDataType.BIGINT));
            columns.add(scope.deletedAt());
            columns.add(field(work.rules().of(work.object(), SqlScope.MAIN)).as("seen"));
            columns.add(field(work.rules().edited(work.object(), SqlScope.MAIN)).as("editable"));
            for (var kept : fields) {
                for (var column : scope.columns(new Path(List.of(kept.field().name())))) {
                    columns.add(column.as("s" + columns.size()));
                }
            }
            return DSL.select(columns)
                    .from(scope.from())
                    .where(Standing.sayingProgram(work.workspace(), work.standing()))
                    .and(one ? scope.id().eq(ID) : scope.id().eq(any(IDS)))
                    .orderBy(scope.id())
                    .forNoKeyUpdate();
        }
    }

    private record Owner(Workspace workspace, String object) {}

    /** Of the objects of a schema. */
    private static final class Plans {
        private final Map<Owner, Plan> byObject = new ConcurrentHashMap<>();

        Plan of(Work work) {
            return byObject.computeIfAbsent(
                    new Owner(work.workspace(), work.object().name()), owner -> Plan.of(work.object()));
        }
    }
}
