package shuke.kernel.transfer.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Numbers of cells in the words in which people would write them down. */
final class NumberText {
    /** So many digits spreadsheets keep and show; those behind them are left over from binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,30}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final long SECONDS = 86_400;
    /** 9999-12-31. */
    private static final double LAST_DAY = 2_958_466;
    /** 29 February 1900, which never was; the days before it count one less. */
    private static final long NO_DAY = 60;

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private NumberText() {}

    /**
     * @param number as it stands in the file, {@code 1.38E10}; what is none stays as it is
     * @param from1904 whether days are counted from 1904 on
     */
    static String of(String number, Shown shown, boolean from1904) {
        if (shown == Shown.NUMBER && WHOLE.matcher(number).matches()) return number;
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException none) {
            return number;
        }
        if (!Double.isFinite(value)) return number;
        var isDay = value >= 0 && value < LAST_DAY;
        return switch (shown) {
            case NUMBER -> plain(new BigDecimal(value));
            case PERCENT -> plain(new BigDecimal(value).round(DIGITS).movePointRight(2)) + "%";
            case DATE, DATE_TIME, TIME, DURATION -> isDay ? day(value, shown, from1904) : plain(new BigDecimal(value));
        };
    }

    private static String plain(BigDecimal number) {
        return number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String day(double value, Shown shown, boolean from1904) {
        var seconds = Math.round(value * SECONDS);
        if (shown == Shown.DURATION) return duration(seconds);
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        var day = seconds / SECONDS;
        if (shown == Shown.TIME && day == 0) return TIME.format(time);
        if (!from1904 && (day == NO_DAY || day == 0)) return plain(new BigDecimal(value));
        var date = from1904 ? ZERO_OF_1904.plusDays(day) : ZERO.plusDays(day < NO_DAY ? day + 1 : day);
        return shown == Shown.DATE ? date.toString() : MOMENT.format(LocalDateTime.of(date, time));
    }

    private static String duration(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
