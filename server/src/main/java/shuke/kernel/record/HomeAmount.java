package shuke.kernel.record;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.organisation.RateSql;
import shuke.kernel.organisation.Settings;
import shuke.kernel.schema.FieldType;

/**
 * An amount of money beside what it is worth in the home currency, on the day that its field names, or else on the day on which its
 * record was made; days are those of the organisation's time zone.
 *
 * @param value the amount as it stands
 * @param worth the amount in the home currency; empty where there is no rate
 * @param unsummed of an amount that is itself a sum: the currencies that leave it empty; null for others
 * @param each the aggregate that brings together different texts
 */
record HomeAmount(
        Field<BigDecimal> value,
        Field<String> currency,
        Field<BigDecimal> worth,
        @Nullable Field<String[]> unsummed,
        String home,
        int scale,
        Name each) {
    private static final String CREATED_AT = "createdAt";

    /** @param route to money, or to the amount of it */
    static HomeAmount of(
            Workspace workspace, Settings settings, SqlScope scope, Route route, FieldType.MoneyAmount type) {
        var whole = route.whole();
        var value = scope.value(whole.path()).coerce(BigDecimal.class);
        var currency = scope.currency(whole.path()).coerce(String.class);
        var home = settings.currencies().home();
        var created = day(settings, scope, whole, CREATED_AT);
        var named = type.rateDate();
        var day = named == null ? created : DSL.coalesce(day(settings, scope, whole, named), created);
        return new HomeAmount(
                value,
                currency,
                value.mul(RateSql.on(workspace, home, currency, day)),
                scope.withoutRate(whole.path())
                        .map(names -> names.coerce(String[].class))
                        .orElse(null),
                home,
                type.scale(),
                DSL.name(workspace.schema(), "record_each"));
    }

    private static Field<LocalDate> day(Settings settings, SqlScope scope, Route money, String field) {
        var value = scope.value(money.beside(field));
        var type = money.holder().field(field).type();
        return type instanceof FieldType.DateTime
                ? DSL.field(
                        "cast({0} at time zone {1} as date)",
                        SQLDataType.LOCALDATE, value, DSL.inline(settings.zone().getId()))
                : value.coerce(LocalDate.class);
    }

    /**
     * Brings many amounts together; {@code only} says which of them count, null for all. Most amounts are in the home currency
     * already: whatever is about rates looks at the foreign ones alone.
     */
    Folded folded(FieldType.RollUp.Fn fn, @Nullable Condition only) {
        var foreign = both(only, currency.ne(DSL.inline(home))); // as a parameter each would be another aggregate
        var letters =
                DSL.field("{0} collate \"C\"", SQLDataType.CLOB, currency); // any order will do, this one is quick
        var values = of(count(value), only);
        var foreignValues = of(count(value), foreign);
        var anyHome = DSL.when(values.gt(foreignValues), DSL.inline(home));
        return new Folded(
                plain(fn, only),
                round(worth(fn, only, foreign), scale),
                DSL.least(of(min(letters), foreign), anyHome),
                DSL.greatest(of(max(letters), foreign), anyHome),
                values,
                unsummed == null
                        ? DSL.trueCondition()
                        : of(count(unsummed), only).eq(0),
                of(count(worth), foreign).eq(foreignValues),
                of(DSL.aggregate(each, SQLDataType.CLOB.array(), blamed()), missing(only, foreign)));
    }

    /** The currency, or those that a sum blames in turn, with blanks between. */
    private Field<String> blamed() {
        return unsummed == null
                ? currency
                : DSL.coalesce(DSL.field("array_to_string({0}, ' ')", SQLDataType.CLOB, unsummed), currency);
    }

    private Condition missing(@Nullable Condition only, Condition foreign) {
        var unrated = foreign.and(value.isNotNull()).and(worth.isNull());
        return unsummed == null ? unrated : unrated.or(both(only, unsummed.isNotNull()));
    }

    private Field<BigDecimal> plain(FieldType.RollUp.Fn fn, @Nullable Condition only) {
        return switch (fn) {
            case SUM -> of(sum(value), only);
            case AVG -> of(avg(value), only);
            case MIN -> of(min(value), only);
            case MAX -> of(max(value), only);
            case COUNT -> throw new IllegalArgumentException("amounts are not counted in a currency");
        };
    }

    private Field<BigDecimal> worth(FieldType.RollUp.Fn fn, @Nullable Condition only, Condition foreign) {
        var atHome = both(only, currency.eq(DSL.inline(home)));
        return switch (fn) {
            case SUM -> sumOfWorth(only, foreign);
            case AVG -> sumOfWorth(only, foreign).div(DSL.nullif(of(count(value), only), DSL.inline(0)));
            case MIN -> DSL.least(of(min(value), atHome), of(min(worth), foreign));
            case MAX -> DSL.greatest(of(max(value), atHome), of(max(worth), foreign));
            case COUNT -> throw new IllegalArgumentException("amounts are not counted in a currency");
        };
    }

    /** The sum of all, and what the foreign ones are worth beyond their numbers. */
    private Field<BigDecimal> sumOfWorth(@Nullable Condition only, Condition foreign) {
        return of(sum(value), only).add(DSL.coalesce(of(sum(worth.sub(value)), foreign), DSL.inline(BigDecimal.ZERO)));
    }

    private static Condition both(@Nullable Condition only, Condition condition) {
        return only == null ? condition : only.and(condition);
    }

    private static <T> Field<T> of(AggregateFunction<T> aggregate, @Nullable Condition only) {
        return only == null ? aggregate : aggregate.filterWhere(only);
    }

    /**
     * Many amounts as one.
     *
     * @param plain as if all were in one currency
     * @param worth in the home currency; means something only if {@code rated}
     * @param lowest and {@code highest}: the first and the last of their currencies; the same where there is only one
     * @param values how many amounts there are
     * @param known whether none of them is a sum that could not be told
     * @param rated whether every amount has a rate
     * @param withoutRate the currencies that have none, some with blanks between, see {@link Unsummed#of}
     */
    record Folded(
            Field<BigDecimal> plain,
            Field<BigDecimal> worth,
            Field<String> lowest,
            Field<String> highest,
            Field<Integer> values,
            Condition known,
            Condition rated,
            Field<String[]> withoutRate) {
        /** What they come to in one currency when {@code single} holds, else in the home currency; empty where a rate is missing. */
        Field<BigDecimal> total(Condition single) {
            return DSL.when(known.and(single), plain).when(known.and(rated), worth);
        }

        /** The currencies that leave the total empty; empty when it is not. */
        Field<String[]> blamed(Condition single) {
            return DSL.when(DSL.not(known.and(single)), withoutRate);
        }
    }

    /** What a field holds that is money, itself or as a result; null for other fields and for the currency alone. */
    static FieldType.@Nullable MoneyAmount moneyOf(Route route) {
        if (Objects.equals(route.part(), "currency")) return null;
        return switch (route.field().type()) {
            case FieldType.MoneyAmount money -> money;
            case FieldType.Formula(var text, var result) when result instanceof FieldType.MoneyAmount money -> money;
            case FieldType.RollUp rollUp when rollUp.result() instanceof FieldType.MoneyAmount money -> money;
            default -> null;
        };
    }
}
