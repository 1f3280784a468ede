package shuke.kernel.record;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.schema.SystemFields;

/**
 * The records of one object that point to a record, by when they happened: a part of the one statement over all such objects.
 *
 * @param pointers the lookups of the object through which they may point there
 * @param by whose records; null for everybody's
 */
record HappeningPlan(
        Reading reading,
        UUID target,
        List<Pointer> pointers,
        @Nullable UUID by) {
    private static final String CREATED_AT = "createdAt";

    HappeningPlan {
        pointers = List.copyOf(pointers);
    }

    Select<Record3<String, UUID, Instant>> select(@Nullable Happening after, int most) {
        var scope = reading.scope();
        var at = at(scope);
        var asked = scope.condition(Conditions.condition(pointing(), reading.object(), reading.schema()));
        var owned = by == null ? noCondition() : owner(scope).eq(by);
        return DSL.select(
                        inline(reading.object().name()).as("object"), scope.id().as("id"), at.as("at"))
                .from(scope.from())
                .where(asked)
                .and(owned)
                .and(scope.deletedAt().isNull())
                .and(reading.allowed()) // what the rules leave
                .and(after == null ? noCondition() : earlier(at, scope.id(), after))
                .orderBy(at.desc(), scope.id().desc())
                .limit(inline(most));
    }

    private static Condition earlier(Field<Instant> at, Field<UUID> id, Happening after) {
        return row(at, id).lessThan(after.at(), after.id());
    }

    private Field<UUID> owner(SqlScope scope) {
        return scope.lookupTarget(
                Route.of(reading.sight().schema(), scoped(), SystemFields.OWNER).path());
    }

    /** When a record happened as far as its reader may know, or else when it was made; of a day its beginning. */
    private Field<Instant> at(SqlScope scope) {
        var created = time(scope, CREATED_AT);
        var named = reading.object().timeField();
        return named == null || reading.sight().right(reading.object().name(), named) == FieldRight.MASKED
                ? created
                : DSL.coalesce(time(scope, named), created);
    }

    private Field<Instant> time(SqlScope scope, String name) {
        var route = Route.of(reading.sight().schema(), scoped(), name);
        var value = scope.value(route.path());
        return route.field().type() instanceof FieldType.Date
                ? field(
                        "(cast({0} as timestamp) at time zone {1})",
                        SQLDataType.INSTANT,
                        value,
                        inline(reading.moment().zone().getId()))
                : value.coerce(SQLDataType.INSTANT);
    }

    private ObjectType scoped() {
        return reading.sight().schema().object(reading.object().name());
    }

    private Filter pointing() {
        return new Filter.Tree(
                Map.of("op", "or", "of", pointers.stream().map(this::pointing).toList()));
    }

    private Map<String, Object> pointing(Pointer pointer) {
        var name = pointer.field().name();
        return pointer.field().type() instanceof FieldType.LookupMany
                ? Map.of("op", "hasAny", "field", name, "value", List.of(target.toString()))
                : Map.of("op", "eq", "field", name, "value", target.toString());
    }
}
