package shuke.kernel.record;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.RollUp.Fn;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Vault;

/** Sums up children and writes the result beside their parents. */
@Component
class RollUpStore {
    private final DSLContext db;
    private final Organisation organisation;
    private final Vault vault;

    RollUpStore(DSLContext db, Organisation organisation, Vault vault) {
        this.db = Acting.program(db);
        this.organisation = organisation;
        this.vault = vault;
    }

    /** @return the parents whose sums are now others */
    Set<UUID> refresh(
            Workspace workspace, Schema schema, Moment moment, RollUps.Family family, Collection<UUID> parents) {
        var parent = Sql.jooqTable(workspace, family.parent());
        var id = field(name("id"), UUID.class);
        var ids = parents.stream().sorted().toArray(UUID[]::new);
        // Locked first and summed up by a statement of its own: that one sees what those wrote for whom this one
        // waited.
        db.select(id)
                .from(parent)
                .where(id.eq(DSL.any(ids)))
                .orderBy(id)
                .forNoKeyUpdate()
                .fetch();
        var sums = sums(workspace, schema, moment, family, ids);
        var changed = new LinkedHashSet<UUID>();
        db.fetch(
                        """
                        with s as ({0})
                        update {1} as p set {2}
                        from s where p.id = s.id and {3}
                        returning p.id
                        """,
                        sums.query(),
                        parent,
                        DSL.sql(sums.columns().stream()
                                .map(c -> "%1$s = s.%1$s".formatted(Sql.quoted(c)))
                                .collect(joining(", "))),
                        sums.differing())
                .forEach(row -> changed.add(row.get(0, UUID.class)));
        return changed;
    }

    /** Those of the parents whose sums are others than what their children come to. */
    List<UUID> differing(
            Workspace workspace, Schema schema, Moment moment, RollUps.Family family, Collection<UUID> parents) {
        var sums = sums(workspace, schema, moment, family, parents.toArray(UUID[]::new));
        return db.fetch(
                        "with s as ({0}) select p.id from {1} as p join s on p.id = s.id where {2} order by p.id",
                        sums.query(), Sql.jooqTable(workspace, family.parent()), sums.differing())
                .getValues(0, UUID.class);
    }

    private record Sums(org.jooq.Select<?> query, List<String> columns) {
        QueryPart differing() {
            return DSL.sql(columns.stream()
                    .map(column -> "p.%1$s is distinct from s.%1$s".formatted(Sql.quoted(column)))
                    .collect(joining(" or ", "(", ")")));
        }
    }

    /** One row per parent, also for those without children. */
    private Sums sums(Workspace workspace, Schema schema, Moment moment, RollUps.Family family, UUID[] ids) {
        // what is kept is the same whoever causes it: days are the organisation's
        var settled = new Moment(moment.now(), organisation.current(workspace).zone(), moment.me());
        var scope = new SqlScope(workspace, schema, family.child(), settled, vault);
        var via = scope.columns(Path.of(family.via().name())).get(viaColumn(family));
        var deletedAt = scope.deletedAt();
        var selected = new LinkedHashMap<String, org.jooq.Field<?>>();
        for (var field : family.fields()) {
            add(workspace, schema, family, field, scope, selected);
        }
        var columns = new ArrayList<org.jooq.SelectField<?>>();
        var p = DSL.unnest(ids).as("wanted", "id");
        var parentId = field(name("wanted", "id"), UUID.class);
        columns.add(parentId.as("id"));
        selected.forEach((column, value) -> columns.add(value.as(name(column))));
        var from = scope.from();
        var query = db.select(columns)
                .from(p)
                .leftJoin(from)
                .on(via.cast(UUID.class).eq(parentId).and(deletedAt.isNull()))
                .groupBy(parentId);
        return new Sums(query, List.copyOf(selected.keySet()));
    }

    private static int viaColumn(RollUps.Family family) {
        var lookup = (FieldType.Lookup) family.via().type();
        return lookup.to().size() == 1 ? 0 : lookup.to().indexOf(family.parent().name());
    }

    private void add(
            Workspace workspace,
            Schema schema,
            RollUps.Family family,
            Field field,
            SqlScope scope,
            Map<String, org.jooq.Field<?>> into) {
        var settings = organisation.current(workspace);
        var rollUp = family.definition(field);
        var columns = Column.of(field);
        var only = rollUp.filter() == null
                ? null
                : scope.condition(Conditions.condition(new Filter.Text(rollUp.filter()), family.child(), schema));
        if (rollUp.result() instanceof FieldType.MoneyAmount money && rollUp.field() != null) {
            var route = Route.of(schema, family.child(), rollUp.field());
            var dated = Objects.requireNonNullElse(HomeAmount.moneyOf(route), money);
            var amount = HomeAmount.of(workspace, settings, scope, route, dated);
            // Amounts in one currency keep it. Others are brought home; where a rate is missing, the field is empty
            // rather than wrong, and the column beside it says which currencies are to blame.
            var folded = amount.folded(rollUp.fn(), only);
            var single = folded.lowest().isNotDistinctFrom(folded.highest());
            into.put(columns.getFirst().name(), folded.total(single));
            into.put(
                    columns.get(1).name(),
                    when(folded.known().and(single), folded.lowest())
                            .when(folded.known().and(folded.rated()), DSL.inline(amount.home())));
            into.put(columns.get(2).name(), folded.blamed(single));
        } else {
            into.put(columns.getFirst().name(), aggregate(rollUp, scope, only));
        }
    }

    private static org.jooq.Field<?> aggregate(FieldType.RollUp rollUp, SqlScope scope, @Nullable Condition only) {
        if (rollUp.fn() == Fn.COUNT || rollUp.field() == null) {
            return filtered(count(scope.id()), only).cast(Long.class);
        }
        var value = scope.value(Path.of(rollUp.field()));
        return switch (rollUp.fn()) {
            case SUM -> filtered(sum(value.coerce(java.math.BigDecimal.class)), only);
            case AVG -> filtered(avg(value.coerce(java.math.BigDecimal.class)), only);
            case MIN -> filtered(min(value), only);
            case MAX -> filtered(max(value), only);
            case COUNT -> throw new IllegalStateException("counted above");
        };
    }

    private static <T> org.jooq.Field<T> filtered(AggregateFunction<T> aggregate, @Nullable Condition only) {
        return only == null ? aggregate : aggregate.filterWhere(only);
    }

    /** The records above: what the lookup of these records points to. */
    Set<UUID> parentsOf(Workspace workspace, ObjectType object, Field via, ObjectType parent, Collection<UUID> ids) {
        var lookup = (FieldType.Lookup) via.type();
        var column = Column.of(via)
                .get(lookup.to().size() == 1 ? 0 : lookup.to().indexOf(parent.name()))
                .name();
        var above = new LinkedHashSet<UUID>();
        db.fetch(
                        "select distinct %1$s from %2$s where id = any(?) and %1$s is not null"
                                .formatted(Sql.quoted(column), Sql.table(workspace, object)),
                        (Object) ids.toArray(UUID[]::new))
                .forEach(row -> above.add(row.get(0, UUID.class)));
        return above;
    }

    /**
     * The next parents after one with a child whose amount is in one of the currencies, in the order of their ids.
     *
     * @param currencies none for any
     */
    List<UUID> parentsIn(
            Workspace workspace,
            Schema schema,
            Moment moment,
            RollUps.Family family,
            List<String> currencies,
            UUID after) {
        var scope = new SqlScope(workspace, schema, family.child(), moment, vault);
        var via = scope.columns(Path.of(family.via().name()))
                .get(viaColumn(family))
                .cast(UUID.class);
        var concerned = DSL.noCondition();
        for (var field : family.fields()) {
            var summed = Objects.requireNonNull(family.definition(field).field());
            var currency = scope.currency(Path.of(summed)).coerce(String.class);
            concerned = concerned.or(currencies.isEmpty() ? currency.isNotNull() : currency.in(currencies));
        }
        var deletedAt = scope.deletedAt();
        return db.selectDistinct(via)
                .from(scope.from())
                .where(deletedAt.isNull())
                .and(via.gt(after))
                .and(concerned)
                .orderBy(via)
                .limit(500)
                .fetch(0, UUID.class);
    }

    /** The next records after one, in the order of their ids. */
    List<UUID> parents(Workspace workspace, ObjectType parent, UUID after) {
        return db.fetch(
                        "select id from %s where id > ? order by id limit 1000".formatted(Sql.table(workspace, parent)),
                        after)
                .getValues(0, UUID.class);
    }
}
