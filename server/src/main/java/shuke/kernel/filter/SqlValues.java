package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Term.Relation;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Naming;

/** Values as SQL. What does not depend on a record is worked out here and bound. */
final class SqlValues {
    private final SqlScope scope;
    private final SqlFunctions functions = new SqlFunctions(this);

    SqlValues(SqlScope scope) {
        this.scope = scope;
    }

    @Nullable
    Object constant(Term term) {
        return Evaluator.constant(term, scope.moment());
    }

    Moment moment() {
        return scope.moment();
    }

    Field<?> of(Term term) {
        if (Term.isConstant(term)) {
            return SqlBinds.of(constant(term), term.kind());
        }
        return switch (term) {
            case Term.Read(var level, var route) -> stored(level, route);
            case Term.Apply apply -> functions.of(apply);
            case Term.Choice choice -> choice(choice);
            case Term.Truth truth -> DSL.field(scope.conditions().exact(truth));
            case Term.Value(var value, var kind) -> SqlBinds.of(value, kind);
        };
    }

    private Field<?> choice(Term.Choice choice) {
        var when = scope.conditions().of(choice.when());
        return DSL.when(when, SqlConditions.any(uniform(choice.then())))
                .otherwise(SqlConditions.any(uniform(choice.otherwise())));
    }

    /** The value in the one type of its kind: numbers, however they are stored, as numeric. */
    Field<?> uniform(Term term) {
        var value = of(term);
        var isNumber = term.kind() == Kind.NUMBER || term.kind() == Kind.LENGTH;
        return isNumber && value.getDataType().getType() != BigDecimal.class ? value.cast(SQLDataType.NUMERIC) : value;
    }

    /** The value as the field's type has it. A whole number too large for bigint is empty. */
    Field<?> result(Term term, @Nullable FieldType type) {
        var value = of(term);
        return switch (type) {
            case FieldType.Whole w -> whole(value);
            case FieldType.Rating r -> whole(value);
            case FieldType.Length l -> whole(value);
            case null, default -> value;
        };
    }

    private static Field<?> whole(Field<?> value) {
        return within(value, DSL.inline(Long.MIN_VALUE), DSL.inline(Long.MAX_VALUE))
                .cast(SQLDataType.BIGINT);
    }

    /** Empty outside the limits. Names the value once, so that nesting does not double the statement. */
    static Field<?> within(Field<?> value, Field<?> least, Field<?> most) {
        return DSL.field(
                "(select case when n between {1} and {2} then n end from (select {0} as n) as s)",
                SQLDataType.NUMERIC, value, least, most);
    }

    Field<?> bound(Term constant, Field<?> beside) {
        var value = constant(constant);
        return value == null ? SqlBinds.of(null, constant.kind()) : SqlBinds.of(value, constant.kind(), beside);
    }

    /** For comparing: texts by code point, which the evaluator can do as well. */
    Field<?> ordered(Term term, Relation relation) {
        return term.kind() == Kind.TEXT && relation != Relation.EQ
                ? of(term).coerce(SQLDataType.CLOB).collate(DSL.collation(DSL.name("C")))
                : of(term);
    }

    /** The columns of which at most one is filled: more than one for a lookup to several objects. */
    List<Field<Object>> alternatives(Term.Read read) {
        return read.route().type() instanceof FieldType.Lookup
                        && !read.route().columns().isEmpty()
                ? read.route().columns().stream()
                        .map(column -> SqlConditions.any(
                                scope.record(read.level()).column(read.route().hops(), column)))
                        .toList()
                : List.of(SqlConditions.any(stored(read.level(), read.route())));
    }

    Field<?> stored(int level, Route route) {
        if (route.field().encrypted()) {
            throw SqlSealed.refused(route);
        }
        var columns = route.columns().stream()
                .<Field<?>>map(column -> scope.record(level).column(route.hops(), column))
                .toList();
        return switch (route.type()) {
            case FieldType.PostalAddress a
            when !route.part().isEmpty() ->
                DSL.jsonbGetAttributeAsText(columns.getFirst().coerce(SQLDataType.JSONB), DSL.inline(route.part()));
            case FieldType.Geo g
            when !route.part().isEmpty() -> columns.getFirst().cast(SQLDataType.NUMERIC);
            case FieldType.Lookup l when columns.size() > 1 -> coalesced(columns);
            case FieldType.LookupMany m -> throw new IllegalArgumentException("several records are no one value");
            default -> columns.getFirst();
        };
    }

    static Field<?> coalesced(List<? extends Field<?>> fields) {
        return DSL.coalesce(fields.getFirst(), fields.subList(1, fields.size()).toArray(Field[]::new));
    }

    /** The table behind a lookup to many, as {@code link}. */
    Table<Record> links(Term.Read many) {
        var route = many.route();
        var name = Naming.joinTable(route.owner(), route.field());
        return scope.record(many.level()).table(name).as(DSL.name("link"));
    }

    Condition linksOf(Term.Read many) {
        Field<UUID> source = DSL.field(DSL.name("link", "source"), SQLDataType.UUID);
        return source.eq(scope.record(many.level()).id(many.route().hops()));
    }
}
