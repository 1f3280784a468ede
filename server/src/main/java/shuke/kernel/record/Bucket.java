package shuke.kernel.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.organisation.FiscalYear;

/** A span of time that dates are grouped by; it stands for its first day. */
enum Bucket {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    WEEK("week"),
    DAY("day"),
    FISCAL_YEAR("fiscalYear"),
    FISCAL_QUARTER("fiscalQuarter");

    private final String word;

    Bucket(String word) {
        this.word = word;
    }

    static Optional<Bucket> find(String word) {
        return Arrays.stream(values())
                .filter(bucket -> bucket.word.equals(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(bucket -> bucket.word).collect(Collectors.joining(", "));
    }

    /** The first day of the span in which the day lies. */
    Field<LocalDate> of(Field<LocalDate> day, FiscalYear year) {
        return switch (this) {
            case DAY -> day;
            case YEAR, QUARTER, MONTH, WEEK ->
                DSL.field("cast(date_trunc({0}, {1}) as date)", SQLDataType.LOCALDATE, DSL.inline(word), day);
            case FISCAL_YEAR -> fiscal("year", day, year);
            case FISCAL_QUARTER -> fiscal("quarter", day, year);
        };
    }

    /** As if the fiscal year were the calendar year: first back, and then forth again. */
    private static Field<LocalDate> fiscal(String unit, Field<LocalDate> day, FiscalYear year) {
        return DSL.field(
                """
                (cast(date_trunc({0}, cast({1} - {2} as timestamp) - make_interval(months => {3}))
                  + make_interval(months => {3}) as date) + {2})""",
                SQLDataType.LOCALDATE,
                DSL.inline(unit),
                day,
                DSL.inline(year.day() - 1),
                DSL.inline(year.month().getValue() - 1));
    }
}
