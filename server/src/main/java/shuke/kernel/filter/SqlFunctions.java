package shuke.kernel.filter;

import java.math.BigDecimal;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The functions as SQL; the meaning of each is written at {@link Fn}. */
final class SqlFunctions {
    private final SqlValues values;

    SqlFunctions(SqlValues values) {
        this.values = values;
    }

    Field<?> of(Term.Apply apply) {
        return switch (apply.fn()) {
            case NOW, TODAY, ME, WEEK_START, MONTH_START, QUARTER_START, YEAR_START ->
                throw new IllegalArgumentException("a constant");
            case ADD -> number("({0} + {1})", apply);
            case SUBTRACT -> number("({0} - {1})", apply);
            case MULTIPLY -> number("({0} * {1})", apply);
            case DIVIDE -> quotient(arg(apply, 0), arg(apply, 1));
            case REMAINDER -> number("mod({0}, nullif({1}, 0))", apply);
            case NEGATE -> number("(- {0})", apply);
            case ROUND -> rounded(apply);
            case CONCAT -> text("nullif(coalesce({0}, '') || coalesce({1}, ''), '')", apply);
            case LOWER -> text("lower({0} collate \"und-x-icu\")", apply);
            case UPPER -> text("upper({0} collate \"und-x-icu\")", apply);
            case SIZE -> size(apply.args().getFirst());
            case YEAR -> number("cast(extract(year from {0}) as numeric)", apply);
            case MONTH -> number("cast(extract(month from {0}) as numeric)", apply);
            case DAY -> number("cast(extract(day from {0}) as numeric)", apply);
            case DAY_OF -> field("cast({0} at time zone {1} as date)", SQLDataType.LOCALDATE, arg(apply, 0), zone());
            case START_OF ->
                field("(cast({0} as timestamp) at time zone {1})", SQLDataType.INSTANT, arg(apply, 0), zone());
            case PLUS_DAYS -> shifted(apply, "days", Fn.MOST_DAYS);
            case PLUS_MONTHS -> shifted(apply, "months", Fn.MOST_MONTHS);
            case PLUS_SECONDS -> later(apply);
            case DAYS_BETWEEN -> between(apply);
            case COALESCE ->
                SqlValues.coalesced(apply.args().stream().map(values::uniform).toList());
        };
    }

    private Field<?> arg(Term.Apply apply, int index) {
        return values.uniform(apply.args().get(index));
    }

    private Field<?>[] args(Term.Apply apply) {
        return apply.args().stream().map(values::uniform).toArray(Field[]::new);
    }

    private Field<?> number(String sql, Term.Apply apply) {
        return field(sql, SQLDataType.NUMERIC, args(apply));
    }

    private Field<?> text(String sql, Term.Apply apply) {
        return field(sql, SQLDataType.CLOB, args(apply));
    }

    private static <T> Field<T> field(String sql, DataType<T> type, Field<?>... parts) {
        return DSL.field(sql, type, parts);
    }

    private Field<String> zone() {
        return DSL.val(values.moment().zone().getId(), SQLDataType.VARCHAR);
    }

    private static Field<BigDecimal> quotient(Field<?> dividend, Field<?> divisor) {
        return field(
                "round(round({0}, {2}) / nullif(round({1}, {2}), 0), {3})",
                SQLDataType.NUMERIC, dividend, divisor, DSL.inline(Fn.WORKING_SCALE), DSL.inline(Fn.QUOTIENT_SCALE));
    }

    private Field<?> rounded(Term.Apply apply) {
        return apply.args().get(1) instanceof Term.Value(var value, var kind) && value instanceof BigDecimal decimals
                ? field("round({0}, {1})", SQLDataType.NUMERIC, arg(apply, 0), DSL.inline(decimals.intValueExact()))
                : field("round({0})", SQLDataType.NUMERIC, arg(apply, 0));
    }

    private Field<?> size(Term of) {
        return switch (of.kind()) {
            case TEXTS -> field("cast(coalesce(cardinality({0}), 0) as numeric)", SQLDataType.NUMERIC, values.of(of));
            case REFS -> {
                var many = (Term.Read) of;
                yield DSL.field(DSL.select(DSL.count().cast(SQLDataType.NUMERIC))
                        .from(values.links(many))
                        .where(values.linksOf(many)));
            }
            default -> field("cast(coalesce(char_length({0}), 0) as numeric)", SQLDataType.NUMERIC, values.of(of));
        };
    }

    /** Days and months go by the calendar of the zone. */
    private Field<?> shifted(Term.Apply apply, String unit, int most) {
        var whole = field("cast(trunc({0}) as integer)", SQLDataType.INTEGER, limited(apply, most));
        var span = unit.equals("days") ? "make_interval(days => {1})" : "make_interval(months => {1})";
        return apply.kind() == Kind.DATE
                ? field("cast(({0} + " + span + ") as date)", SQLDataType.LOCALDATE, arg(apply, 0), whole)
                : field(
                        "((({0} at time zone {2}) + " + span + ") at time zone {2})",
                        SQLDataType.INSTANT,
                        arg(apply, 0),
                        whole,
                        zone());
    }

    private Field<?> later(Term.Apply apply) {
        var seconds = field("cast(round({0}) as bigint)", SQLDataType.BIGINT, limited(apply, Fn.MOST_SECONDS));
        return field("({0} + {1} * interval '1 second')", SQLDataType.INSTANT, arg(apply, 0), seconds);
    }

    private Field<?> limited(Term.Apply apply, int most) {
        return SqlValues.within(arg(apply, 1), DSL.inline(-most), DSL.inline(most));
    }

    private Field<?> between(Term.Apply apply) {
        if (apply.args().getFirst().kind() == Kind.DATE) {
            return number("cast(({0} - {1}) as numeric)", apply);
        }
        var seconds = number("cast(extract(epoch from ({0} - {1})) as numeric)", apply);
        return quotient(seconds, DSL.inline(BigDecimal.valueOf(86_400)));
    }
}
