package shuke.kernel.record;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Decimals;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Unsummed;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.FieldType;

/** Groups and measures as one statement. */
final class AggregatePlan {
    private static final Map<String, FieldType.RollUp.Fn> MONEY = Map.of(
            "sum", FieldType.RollUp.Fn.SUM,
            "avg", FieldType.RollUp.Fn.AVG,
            "min", FieldType.RollUp.Fn.MIN,
            "max", FieldType.RollUp.Fn.MAX);
    private static final Pattern SORT = Pattern.compile("(-?)(group|value)([0-9])");
    private static final int MOST_GROUPINGS = 5;
    private static final int UUID_LENGTH = 36;

    private final Reading reading;
    private final @Nullable Checked filter;
    private final Aggregate asked;
    private final List<Route> groups;

    AggregatePlan(Reading reading, @Nullable Checked filter, Aggregate asked) {
        if (asked.groupBy().size() > MOST_GROUPINGS || asked.measures().size() > 10) {
            throw ProblemException.invalid(Problem.at("groupBy", "tooMany", MOST_GROUPINGS));
        }
        this.reading = reading;
        this.filter = filter;
        this.asked = asked;
        this.groups = asked.groupBy().stream()
                .map(group -> reading.clear(group.field()))
                .toList();
    }

    Select<?> select() {
        var scope = reading.scope();
        var columns = new ArrayList<SelectField<?>>();
        var grouping = new ArrayList<Field<?>>();
        for (var i = 0; i < groups.size(); i++) {
            grouping.add(key(scope, groups.get(i), asked.groupBy().get(i)));
            columns.add(grouping.get(i).as("group" + i));
            var label = label(scope, groups.get(i));
            columns.add(
                    (label == null ? DSL.inline((String) null) : max(label.cast(SQLDataType.CLOB))).as("label" + i));
        }
        var units = new ArrayList<SelectField<?>>();
        for (var i = 0; i < asked.measures().size(); i++) {
            var amounts = amounts(scope, asked.measures().get(i));
            if (amounts == null) {
                columns.add(measure(scope, asked.measures().get(i)).as("value" + i));
            } else {
                columns.add(amounts.value().as("value" + i));
                units.add(amounts.currency().as("currency" + i));
                units.add(amounts.isMixed().as("mixed" + i));
                units.add(amounts.withoutRate().as("without" + i));
            }
        }
        columns.addAll(units);
        var condition = filter == null ? trueCondition() : scope.condition(filter);
        return DSL.select(columns)
                .from(scope.from())
                .where(reading.acting())
                .and(scope.deletedAt().isNull())
                .and(condition) // what the caller wants
                .and(reading.allowed()) // what the rules leave
                .groupBy(grouping)
                .orderBy(order())
                .limit(DSL.inline(asked.limit()));
    }

    private Field<?> key(SqlScope scope, Route route, Aggregate.GroupBy group) {
        var bucket = group.bucket();
        if (bucket == null) {
            return scope.equality(route.path());
        }
        var value = scope.value(route.path());
        var type = resultOf(route.field().type());
        var dated = type instanceof FieldType.Date || type instanceof FieldType.DateTime;
        var span = Bucket.find(bucket).filter(known -> dated);
        if (span.isEmpty()) {
            throw ProblemException.invalid(Problem.at(group.field(), "badBucket", bucket, Bucket.words()));
        }
        var day = type instanceof FieldType.DateTime
                ? field(
                        "cast({0} at time zone {1} as date)",
                        SQLDataType.LOCALDATE,
                        value,
                        // written out, as PostgreSQL takes the same parameter twice for two different groupings
                        DSL.inline(reading.moment().zone().getId()))
                : value.coerce(SQLDataType.LOCALDATE);
        return span.get().of(day, reading.settings().fiscalYear());
    }

    private static FieldType resultOf(FieldType type) {
        return switch (type) {
            case FieldType.Formula formula -> formula.result();
            case FieldType.RollUp rollUp -> rollUp.result();
            default -> type;
        };
    }

    /** What a group is called: of a lookup its label; of a sealed value any one of those that are the same. */
    private @Nullable Field<?> label(SqlScope scope, Route route) {
        if (route.field().encrypted()) {
            var whole = route.whole().path();
            return scope.holderId(whole)
                    .cast(SQLDataType.CLOB)
                    .concat(scope.columns(whole).getFirst().coerce(SQLDataType.CLOB));
        }
        return route.field().type() instanceof FieldType.Lookup lookup
                        && lookup.to().size() == 1
                        && reading.isNamed(lookup.to().getFirst())
                ? scope.label(route.path())
                : null;
    }

    private Field<?> measure(SqlScope scope, Aggregate.Measure measure) {
        var path = measure.field();
        if (path == null) {
            if (!measure.fn().equals("count")) {
                throw ProblemException.invalid(Problem.at("measures", "measureNeedsField", measure.fn()));
            }
            return count();
        }
        var route = reading.clear(path);
        return switch (measure.fn()) {
            case "count" -> count(scope.equality(route.path()));
            case "countDistinct" -> countDistinct(scope.equality(route.path()));
            default -> ofValues(scope.value(route.path()), route, measure);
        };
    }

    private static Field<?> ofValues(Field<?> value, Route route, Aggregate.Measure measure) {
        return switch (measure.fn()) {
            case "min" -> min(value);
            case "max" -> max(value);
            case "sum" -> sum(number(route, value));
            case "avg" -> avg(number(route, value));
            default -> throw ProblemException.invalid(Problem.at("measures", "unknownMeasure", measure.fn()));
        };
    }

    /** A measure over money; null for any other. */
    private @Nullable Amounts amounts(SqlScope scope, Aggregate.Measure measure) {
        var path = measure.field();
        var fn = path == null ? null : MONEY.get(measure.fn());
        if (path == null || fn == null) {
            return null;
        }
        var route = reading.clear(path);
        var money = HomeAmount.moneyOf(route);
        if (money == null) {
            return null;
        }
        var amount = HomeAmount.of(reading.actor().workspace(), reading.settings(), scope, route, money);
        return Amounts.of(amount.folded(fn, null), amount.home());
    }

    /**
     * @param isMixed whether the amounts of all groups together are in several currencies: then all groups are told in the home
     *     currency, so that they can be compared
     */
    private record Amounts(
            Field<BigDecimal> value, Field<String> currency, Field<Boolean> isMixed, Field<String[]> withoutRate) {
        static Amounts of(HomeAmount.Folded folded, String home) {
            var lowest = min(folded.lowest()).over();
            var single = lowest.isNotDistinctFrom(max(folded.highest()).over());
            return new Amounts(
                    folded.total(single),
                    DSL.when(single, lowest).otherwise(home),
                    DSL.field(DSL.not(single)),
                    folded.blamed(single));
        }
    }

    private static Field<BigDecimal> number(Route route, Field<?> value) {
        return switch (resultOf(route.field().type())) {
            case FieldType.Whole t -> value.coerce(BigDecimal.class);
            case FieldType.Decimal t -> value.coerce(BigDecimal.class);
            case FieldType.MoneyAmount t -> value.coerce(BigDecimal.class);
            case FieldType.Percent t -> value.coerce(BigDecimal.class);
            case FieldType.Rating t -> value.coerce(BigDecimal.class);
            case FieldType.Length t -> value.coerce(BigDecimal.class);
            default ->
                throw ProblemException.invalid(Problem.at(
                        route.path().toString(), "notANumber", route.field().label()));
        };
    }

    private List<SortField<?>> order() {
        var order = new ArrayList<SortField<?>>();
        for (var text : asked.sort()) {
            var match = SORT.matcher(text);
            var known = match.matches()
                    && Integer.parseInt(match.group(3))
                            < (match.group(2).equals("group")
                                    ? groups.size()
                                    : asked.measures().size());
            if (!known) {
                throw ProblemException.invalid(Problem.at("sort", "badAggregateSort", text));
            }
            var column = field(name(match.group(2) + match.group(3)));
            order.add(
                    match.group(1).isEmpty()
                            ? column.asc().nullsFirst()
                            : column.desc().nullsLast());
        }
        for (var i = 0; i < groups.size(); i++) {
            order.add(field(name("group" + i)).asc().nullsFirst());
        }
        return order;
    }

    /** What the values of each measure are told in. */
    List<Aggregate.@Nullable Unit> units(List<? extends Record> rows) {
        var units = new ArrayList<Aggregate.@Nullable Unit>();
        for (var i = 0; i < asked.measures().size(); i++) {
            var isMoney = !rows.isEmpty() && rows.getFirst().indexOf("currency" + i) >= 0;
            units.add(isMoney ? unit(rows, i) : null);
        }
        return units;
    }

    private static Aggregate.Unit unit(List<? extends Record> rows, int measure) {
        var without = new TreeSet<String>();
        for (var row : rows) {
            var codes = row.get("without" + measure, String[].class);
            if (codes != null) without.addAll(Unsummed.of(codes).withoutRate());
        }
        var first = rows.getFirst();
        return new Aggregate.Unit(
                first.get("currency" + measure, String.class),
                Boolean.TRUE.equals(first.get("mixed" + measure, Boolean.class)),
                List.copyOf(without));
    }

    Aggregate.Group group(Record row) {
        var group = new ArrayList<@Nullable Object>();
        for (var i = 0; i < groups.size(); i++) {
            group.add(value(groups.get(i), row.get(2 * i), row.get(2 * i + 1, String.class)));
        }
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < asked.measures().size(); i++) {
            var cell = row.get(2 * groups.size() + i);
            values.add(
                    cell == null
                            ? null
                            : cell instanceof BigDecimal number
                                    ? Decimals.plain(number)
                                    : reading.vault().plain(cell));
        }
        return new Aggregate.Group(group, values);
    }

    private @Nullable Object value(Route route, @Nullable Object cell, @Nullable String label) {
        if (route.field().encrypted()) {
            return cell == null || label == null ? null : opened(route, label);
        }
        if (cell instanceof UUID id
                && route.field().type() instanceof FieldType.Lookup lookup
                && lookup.to().size() == 1) {
            return new Ref(lookup.to().getFirst(), id, reading.label(lookup.to().getFirst(), id, label));
        }
        return cell == null ? null : reading.vault().plain(cell);
    }

    private @Nullable Object opened(Route route, String label) {
        var holder = UUID.fromString(label.substring(0, UUID_LENGTH));
        var value = reading.open(route, holder, new Object[] {label.substring(UUID_LENGTH)});
        return route.part() == null || value == null ? value : Parts.of(value, route.part());
    }
}
