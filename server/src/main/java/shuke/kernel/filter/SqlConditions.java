package shuke.kernel.filter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.filter.Term.Relation;
import shuke.kernel.schema.FieldType;

/**
 * Conditions as SQL. A comparison with NULL is NULL there and false here; at the top of WHERE that is the same, so columns
 * stay bare for the indexes; only below a NOT is it made false.
 */
final class SqlConditions {
    private final SqlScope scope;
    private final SqlValues values;
    private final SqlSealed sealed;

    SqlConditions(SqlScope scope, SqlValues values, SqlSealed sealed) {
        this.scope = scope;
        this.values = values;
        this.sealed = sealed;
    }

    /** True where the term holds; elsewhere false or NULL. */
    Condition of(Term term) {
        if (Term.isConstant(term)) {
            return constant(Objects.equals(values.constant(term), true));
        }
        return switch (term) {
            case Term.All(var parts) -> DSL.and(parts.stream().map(this::of).toList());
            case Term.Any(var parts) -> DSL.or(parts.stream().map(this::of).toList());
            case Term.Not(var of) -> DSL.not(exact(of));
            case Term.Compare(var relation, var left, var right) -> compare(relation, left, right);
            case Term.In(var what, var options) -> in(what, options);
            case Term.Has has -> has(has);
            case Term.Match match -> match(match);
            case Term.IsEmpty(var of) -> isEmpty(of);
            case Term.Exists exists -> scope.exists(exists);
            case Term.Read read -> DSL.condition(values.of(read).coerce(SQLDataType.BOOLEAN));
            case Term.Choice choice -> DSL.condition(values.of(choice).coerce(SQLDataType.BOOLEAN));
            case Term.Apply apply -> DSL.condition(values.of(apply).coerce(SQLDataType.BOOLEAN));
            case Term.Value value -> constant(Objects.equals(value.value(), true));
        };
    }

    /** True or false and never NULL. */
    Condition exact(Term term) {
        var condition = of(term);
        return isExact(term) ? condition : DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false)));
    }

    private static boolean isExact(Term term) {
        return Term.isConstant(term)
                || switch (term) {
                    case Term.All(var parts) -> parts.stream().allMatch(SqlConditions::isExact);
                    case Term.Any(var parts) -> parts.stream().allMatch(SqlConditions::isExact);
                    case Term.Compare(var relation, var left, var right) -> isFilled(left) && isFilled(right);
                    case Term.In(var what, var options) -> isFilled(what);
                    case Term.Not n -> true;
                    case Term.IsEmpty e -> true;
                    case Term.Exists e -> true;
                    case Term.Has has -> has.list().kind() == Kind.REFS;
                    case Term.Match m -> false;
                    case Term.Read r -> false;
                    case Term.Choice c -> false;
                    case Term.Apply a -> false;
                    case Term.Value v -> true;
                };
    }

    /** Only the id of the record itself is sure to be there. */
    private static boolean isFilled(Term term) {
        return switch (term) {
            case Term.Value(var value, var kind) -> value != null;
            case Term.Read(var level, var route) -> route.hops().isEmpty() && route.type() instanceof FieldType.Id;
            default -> false;
        };
    }

    private static Condition constant(boolean value) {
        return value ? DSL.trueCondition() : DSL.falseCondition();
    }

    private Condition compare(Relation relation, Term left, Term right) {
        if (Term.isConstant(left)) {
            return compare(relation.flipped(), right, left);
        }
        var fixed = Term.isConstant(right);
        if (fixed && values.constant(right) == null) {
            return DSL.falseCondition();
        }
        if (fixed && SqlSealed.is(left)) {
            return sealed.compare(relation, (Term.Read) left, Objects.requireNonNull(values.constant(right)));
        }
        if (fixed && relation == Relation.EQ && left instanceof Term.Read read) {
            return DSL.or(values.alternatives(read).stream()
                    .map(column -> column.eq(any(values.bound(right, column))))
                    .toList());
        }
        var one = any(values.ordered(left, relation));
        var other = any(fixed ? values.bound(right, one) : values.ordered(right, relation));
        return switch (relation) {
            case EQ -> one.eq(other);
            case LT -> one.lt(other);
            case LE -> one.le(other);
            case GT -> one.gt(other);
            case GE -> one.ge(other);
        };
    }

    private Condition match(Term.Match match) {
        return SqlSealed.is(match.text()) && Term.isConstant(match.pattern())
                ? sealed.match(match.part(), (Term.Read) match.text(), values.constant(match.pattern()))
                : SqlTexts.match(match, values);
    }

    private Condition in(Term what, List<Term> options) {
        var found = options.stream()
                .map(values::constant)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return DSL.falseCondition();
        }
        if (SqlSealed.is(what)) {
            return sealed.in((Term.Read) what, found);
        }
        var columns = what instanceof Term.Read read ? values.alternatives(read) : List.of(any(values.of(what)));
        return DSL.or(columns.stream()
                .map(column -> SqlBinds.isAmong(column, found, what.kind()))
                .toList());
    }

    private Condition isEmpty(Term of) {
        if (of.kind() == Kind.REFS) {
            return DSL.not(linked((Term.Read) of, DSL.trueCondition()));
        }
        if (SqlSealed.is(of)) {
            return sealed.isEmpty((Term.Read) of);
        }
        var columns = of instanceof Term.Read read ? values.alternatives(read) : List.of(any(values.of(of)));
        var empty = DSL.and(columns.stream().map(Field::isNull).toList());
        return of.kind() == Kind.TEXTS ? empty.or(DSL.cardinality(texts(of)).eq(0)) : empty;
    }

    private Condition has(Term.Has has) {
        if (has.list().kind() == Kind.REFS) {
            var each = has.values().stream()
                    .map(value -> linked(
                            (Term.Read) has.list(), target().eq(values.of(value).coerce(SQLDataType.UUID))))
                    .toList();
            return has.all() ? DSL.and(each) : DSL.or(each);
        }
        var list = texts(has.list());
        var wanted = wanted(has.values());
        return DSL.condition(has.all() ? "{0} @> {1}" : "{0} && {1}", list, wanted);
    }

    private Field<String[]> wanted(List<Term> terms) {
        if (terms.stream().allMatch(Term::isConstant)) {
            var texts = terms.stream()
                    .map(values::constant)
                    .map(text -> (String) text)
                    .toArray(String[]::new);
            return DSL.val(texts, SQLDataType.CLOB.array());
        }
        var fields = terms.stream()
                .map(term -> values.of(term).coerce(SQLDataType.CLOB))
                .toList();
        return DSL.array(fields).cast(SQLDataType.CLOB.array());
    }

    private Field<String[]> texts(Term list) {
        return values.of(list).coerce(SQLDataType.CLOB.array());
    }

    /** True when the lookup to many has a target that fits. */
    private Condition linked(Term.Read many, Condition fits) {
        return DSL.exists(DSL.selectOne()
                .from(values.links(many))
                .where(values.linksOf(many))
                .and(fits));
    }

    private static Field<UUID> target() {
        return DSL.field(DSL.name("link", "target"), SQLDataType.UUID);
    }

    @SuppressWarnings("unchecked") // two sides of one kind, checked before
    static Field<Object> any(Field<?> field) {
        return (Field<Object>) field;
    }
}
