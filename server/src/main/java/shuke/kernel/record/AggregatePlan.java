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
import java.util.Set;
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
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.FieldType;
import shuke.kernel.vault.Vault;

/** Groups and measures as one statement. */
final class AggregatePlan {
    private static final Set<String> BUCKETS = Set.of("year", "quarter", "month", "week", "day");
    private static final Pattern SORT = Pattern.compile("(-?)(group|value)([0-9])");
    private static final int MOST_GROUPINGS = 5;

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
                .map(group -> Route.of(reading.schema(), reading.object(), group.field()))
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
        for (var i = 0; i < asked.measures().size(); i++) {
            columns.add(measure(scope, asked.measures().get(i)).as("value" + i));
        }
        var condition = filter == null ? trueCondition() : scope.condition(filter);
        return DSL.select(columns)
                .from(scope.from())
                .where(scope.deletedAt().isNull())
                .and(condition) // what the caller wants
                .and(reading.allowed(scope)) // what the rules leave
                .groupBy(grouping)
                .orderBy(order())
                .limit(DSL.inline(asked.limit()));
    }

    private Field<?> key(SqlScope scope, Route route, Aggregate.GroupBy group) {
        var value = scope.value(route.path());
        var bucket = group.bucket();
        if (bucket == null) {
            return value;
        }
        var type = resultOf(route.field().type());
        var dated = type instanceof FieldType.Date || type instanceof FieldType.DateTime;
        if (!BUCKETS.contains(bucket) || !dated) {
            throw ProblemException.invalid(Problem.at(group.field(), "badBucket", bucket, String.join(", ", BUCKETS)));
        }
        return type instanceof FieldType.DateTime
                ? field(
                        "cast(date_trunc({0}, {1} at time zone {2}) as date)",
                        SQLDataType.LOCALDATE,
                        DSL.inline(bucket),
                        value,
                        DSL.val(reading.moment().zone().getId()))
                : field("cast(date_trunc({0}, {1}) as date)", SQLDataType.LOCALDATE, DSL.inline(bucket), value);
    }

    private static FieldType resultOf(FieldType type) {
        return switch (type) {
            case FieldType.Formula formula -> formula.result();
            case FieldType.RollUp rollUp -> rollUp.result();
            default -> type;
        };
    }

    private @Nullable Field<?> label(SqlScope scope, Route route) {
        return route.field().type() instanceof FieldType.Lookup lookup
                        && lookup.to().size() == 1
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
        var route = Route.of(reading.schema(), reading.object(), path);
        var value = scope.value(route.path());
        return switch (measure.fn()) {
            case "count" -> count(value);
            case "countDistinct" -> countDistinct(value);
            case "min" -> min(value);
            case "max" -> max(value);
            case "sum" -> sum(number(route, value));
            case "avg" -> avg(number(route, value));
            default -> throw ProblemException.invalid(Problem.at("measures", "unknownMeasure", measure.fn()));
        };
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

    Aggregate.Group group(Vault vault, Record row) {
        var group = new ArrayList<@Nullable Object>();
        for (var i = 0; i < groups.size(); i++) {
            group.add(value(vault, groups.get(i), row.get(2 * i), row.get(2 * i + 1, String.class)));
        }
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < asked.measures().size(); i++) {
            var cell = row.get(2 * groups.size() + i);
            values.add(
                    cell == null
                            ? null
                            : cell instanceof BigDecimal number ? Decimals.plain(number) : vault.plain(cell));
        }
        return new Aggregate.Group(group, values);
    }

    private static @Nullable Object value(Vault vault, Route route, @Nullable Object cell, @Nullable String label) {
        if (cell instanceof UUID id
                && route.field().type() instanceof FieldType.Lookup lookup
                && lookup.to().size() == 1) {
            return new Ref(lookup.to().getFirst(), id, label);
        }
        return cell == null ? null : vault.plain(cell);
    }
}
