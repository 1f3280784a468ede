package shuke.kernel.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions on values; the meaning of each is written at {@link Fn}. */
final class Operations {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private Operations() {}

    /** Those first for which an empty operand is not the end of it. */
    static @Nullable Object apply(Fn fn, @Nullable Object[] args, Moment moment) {
        switch (fn) {
            case CONCAT -> {
                return concat(args[0], args[1]);
            }
            case SIZE -> {
                return size(args[0]);
            }
            default -> {}
        }
        var operands = new Object[args.length];
        for (var i = 0; i < args.length; i++) {
            var arg = args[i];
            if (arg == null) {
                return null;
            }
            operands[i] = arg;
        }
        return filled(fn, operands, moment);
    }

    private static @Nullable Object filled(Fn fn, Object[] args, Moment moment) {
        return switch (fn) {
            case NOW -> moment.now().truncatedTo(ChronoUnit.MICROS);
            case TODAY -> today(moment);
            case ME -> moment.me();
            case WEEK_START -> today(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH_START -> today(moment).withDayOfMonth(1);
            case QUARTER_START -> today(moment).with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR_START -> today(moment).withDayOfYear(1);
            case ADD -> number(args[0]).add(number(args[1]));
            case SUBTRACT -> number(args[0]).subtract(number(args[1]));
            case MULTIPLY -> number(args[0]).multiply(number(args[1]));
            case DIVIDE -> quotient(number(args[0]), number(args[1]));
            case REMAINDER -> remainder(number(args[0]), number(args[1]));
            case NEGATE -> number(args[0]).negate();
            case ROUND -> number(args[0]).setScale(number(args[1]).intValueExact(), RoundingMode.HALF_UP);
            case LOWER -> ((String) args[0]).toLowerCase(Locale.ROOT);
            case UPPER -> ((String) args[0]).toUpperCase(Locale.ROOT);
            case YEAR -> BigDecimal.valueOf(day(args[0]).getYear());
            case MONTH -> BigDecimal.valueOf(day(args[0]).getMonthValue());
            case DAY -> BigDecimal.valueOf(day(args[0]).getDayOfMonth());
            case DAY_OF -> ((Instant) args[0]).atZone(moment.zone()).toLocalDate();
            case START_OF -> at(day(args[0]).atStartOfDay(), moment.zone());
            case PLUS_DAYS -> plusDays(args[0], number(args[1]), moment.zone());
            case PLUS_MONTHS -> plusMonths(args[0], number(args[1]), moment.zone());
            case PLUS_SECONDS -> plusSeconds((Instant) args[0], number(args[1]));
            case DAYS_BETWEEN -> between(args[0], args[1]);
            case CONCAT, SIZE, COALESCE -> throw new IllegalArgumentException("answered before");
        };
    }

    private static LocalDate today(Moment moment) {
        return moment.now().atZone(moment.zone()).toLocalDate();
    }

    private static @Nullable String concat(@Nullable Object left, @Nullable Object right) {
        var joined = (left == null ? "" : left.toString()) + (right == null ? "" : right.toString());
        return joined.isEmpty() ? null : joined;
    }

    private static BigDecimal size(@Nullable Object of) {
        return BigDecimal.valueOf(
                switch (of) {
                    case null -> 0;
                    case List<?> list -> list.size();
                    default -> of.toString().codePointCount(0, of.toString().length());
                });
    }

    private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        var by = divisor.setScale(Fn.WORKING_SCALE, RoundingMode.HALF_UP);
        return by.signum() == 0
                ? null
                : dividend.setScale(Fn.WORKING_SCALE, RoundingMode.HALF_UP)
                        .divide(by, Fn.WORKING_SCALE, RoundingMode.HALF_UP)
                        .setScale(Fn.QUOTIENT_SCALE, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal remainder(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : dividend.remainder(divisor);
    }

    /** As PostgreSQL reads local times: the later one of a doubled hour, moved on by the gap in a skipped one. */
    private static Instant at(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static @Nullable Object plusDays(Object from, BigDecimal days, ZoneId zone) {
        if (!isWithin(days, Fn.MOST_DAYS)) {
            return null;
        }
        return from instanceof LocalDate date
                ? date.plusDays(days.longValue())
                : at(local(from, zone).plusDays(days.longValue()), zone);
    }

    private static @Nullable Object plusMonths(Object from, BigDecimal months, ZoneId zone) {
        if (!isWithin(months, Fn.MOST_MONTHS)) {
            return null;
        }
        return from instanceof LocalDate date
                ? date.plusMonths(months.longValue())
                : at(local(from, zone).plusMonths(months.longValue()), zone);
    }

    private static @Nullable Object plusSeconds(Instant from, BigDecimal seconds) {
        return isWithin(seconds, Fn.MOST_SECONDS)
                ? from.plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValue())
                : null;
    }

    private static boolean isWithin(BigDecimal number, int most) {
        return number.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static BigDecimal between(Object later, Object earlier) {
        if (later instanceof LocalDate date) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) earlier, date));
        }
        var micros = ChronoUnit.MICROS.between((Instant) earlier, (Instant) later);
        return Objects.requireNonNull(quotient(BigDecimal.valueOf(micros, 6), DAY));
    }

    private static LocalDateTime local(Object moment, ZoneId zone) {
        return ((Instant) moment).atZone(zone).toLocalDateTime();
    }

    private static BigDecimal number(Object value) {
        return (BigDecimal) value;
    }

    private static LocalDate day(Object value) {
        return (LocalDate) value;
    }
}
