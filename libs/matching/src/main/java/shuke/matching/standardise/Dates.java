package shuke.matching.standardise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, moments and durations in the spellings of spreadsheets, programs and people, Chinese and English. What the
 * numbers do not tell is never guessed: it is decided by the {@link DateOrder} given, or refused.
 */
public final class Dates {

    private static final int LONGEST = 100;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_LAST = 2_958_465; // 9999-12-31
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int EARLIEST_YEAR = 1000;
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,7})(?:\\.\\d{0,12})?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");

    private Dates() {}

    public static Standardised<LocalDate> date(String raw, @Nullable DateOrder order) {
        return date(raw, DateReading.of(order));
    }

    /** The date as written: the time of day and the zone of a date-time are left off, not converted. */
    public static Standardised<LocalDate> date(String raw, DateReading reading) {
        return Reading.of(raw, LONGEST, text -> {
            if (reading.spreadsheetSerials() && SERIAL.matcher(text).matches()) return serial(text, raw);
            return switch (DateText.of(text, reading)) {
                case Standardised.Refused<DateText>(var reason) -> new Standardised.Refused<>(reason);
                case Standardised.Accepted<DateText>(var read, var ignored) -> dated(read, raw);
            };
        });
    }

    public static Standardised<Instant> dateTime(String raw, @Nullable DateOrder order, ZoneId zone) {
        return dateTime(raw, DateReading.of(order), zone);
    }

    /** A moment; where the text names no zone it is in {@code zone}, a date alone is the start of that day. */
    public static Standardised<Instant> dateTime(String raw, DateReading reading, ZoneId zone) {
        return Reading.of(raw, LONGEST, text -> {
            if (MILLISECONDS.matcher(text).matches()) return accepted(Instant.ofEpochMilli(Long.parseLong(text)), raw);
            if (SECONDS.matcher(text).matches()) return accepted(Instant.ofEpochSecond(Long.parseLong(text)), raw);
            if (reading.spreadsheetSerials() && SERIAL.matcher(text).matches()) return serialMoment(text, zone, raw);
            return switch (DateText.of(text, reading)) {
                case Standardised.Refused<DateText>(var reason) -> new Standardised.Refused<>(reason);
                case Standardised.Accepted<DateText>(var read, var ignored) -> moment(read, zone, raw);
            };
        });
    }

    /** A length of time: {@code PT1H30M}, {@code 1:30} (hours and minutes), {@code 1h 30m}, {@code 1小时30分}. */
    public static Standardised<Duration> duration(String raw) {
        return Reading.of(raw, LONGEST, text -> DurationText.read(text, raw));
    }

    private static Standardised<LocalDate> dated(DateText read, String raw) {
        if (TimeText.of(read.rest()) instanceof Standardised.Refused<TimeText>(var reason))
            return new Standardised.Refused<>(reason);
        if (read.date().getYear() < EARLIEST_YEAR) return Reason.DATE_YEAR_OUT_OF_RANGE.refused();
        return Reading.accepted(read.date(), read.date().toString(), raw);
    }

    private static Standardised<LocalDate> serial(String text, String raw) {
        int day = Integer.parseInt(text.replaceFirst("\\..*", ""));
        if (day == 0 || day > SERIAL_LAST) return Reason.DATE_YEAR_OUT_OF_RANGE.refused();
        // 60 is 29 February 1900, a day only Lotus 1-2-3 knew; the days before it count one less
        if (day == 60) return Reason.DATE_IMPOSSIBLE.refused();
        LocalDate date = SERIAL_ZERO.plusDays(day < 60 ? day + 1 : day);
        return Reading.accepted(date, date.toString(), raw);
    }

    /** The part behind the point is that of a day, to the second: what a spreadsheet keeps of it is not exact. */
    private static Standardised<Instant> serialMoment(String text, ZoneId zone, String raw) {
        return switch (serial(text, raw)) {
            case Standardised.Refused<LocalDate>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<LocalDate>(var day, var ignored) -> {
                long seconds = new BigDecimal(
                                "0" + text.replaceFirst("^\\d+", "").replaceFirst("\\.$", ""))
                        .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                yield accepted(
                        day.atStartOfDay().plusSeconds(seconds).atZone(zone).toInstant(), raw);
            }
        };
    }

    private static Standardised<Instant> moment(DateText read, ZoneId zone, String raw) {
        if (read.date().getYear() < EARLIEST_YEAR) return Reason.DATE_YEAR_OUT_OF_RANGE.refused();
        return switch (TimeText.of(read.rest())) {
            case Standardised.Refused<TimeText>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<TimeText>(var time, var ignored) -> {
                ZoneId named = time.zone();
                var local = read.date().atStartOfDay().plus(time.sinceMidnight());
                yield accepted(local.atZone(named == null ? zone : named).toInstant(), raw);
            }
        };
    }

    private static Standardised<Instant> accepted(Instant moment, String raw) {
        if (moment.atOffset(ZoneOffset.UTC).getYear() > 9999) return Reason.DATE_YEAR_OUT_OF_RANGE.refused();
        return Reading.accepted(moment, moment.toString(), raw);
    }
}
