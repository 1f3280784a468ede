package shuke.matching.standardise;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a number, without sign, currency and unit: digits with separators. Which separator groups thousands and
 * which marks decimals is decided by the shape alone, never by a guess about the country: {@code 1,234} groups (as in
 * Chinese and English), {@code 1.234} does not, {@code 12,5} and {@code 1.234,56} have a decimal comma.
 */
final class Digits {

    /** More than any amount, measurement or count; keeps a value from costing more memory than its text. */
    static final int MOST = 30;

    private static final String GROUPED_START = "[1-9]\\d{0,2}";
    private static final Pattern PLAIN = Pattern.compile("(\\d*)(?:\\.(\\d*))?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+),(\\d+)");
    private static final Pattern COMMAS = Pattern.compile("(" + GROUPED_START + "(?:,\\d{3})+)(?:\\.(\\d*))?");
    private static final Pattern INDIAN = Pattern.compile("([1-9]\\d?(?:,\\d{2})+,\\d{3})(?:\\.(\\d*))?");
    private static final Pattern DOTS = Pattern.compile("(" + GROUPED_START + "(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern MANY_DOTS = Pattern.compile("(" + GROUPED_START + "(?:\\.\\d{3}){2,})()");
    private static final Pattern SPACES = Pattern.compile("(" + GROUPED_START + "(?: \\d{3})+)(?:[.,](\\d*))?");
    private static final Pattern APOSTROPHES = Pattern.compile("(" + GROUPED_START + "(?:'\\d{3})+)(?:\\.(\\d*))?");

    // in this order: thousands first, so that 1,234 is not read with a decimal comma
    private static final Pattern[] SHAPES = {PLAIN, COMMAS, INDIAN, DOTS, MANY_DOTS, SPACES, APOSTROPHES, DECIMAL_COMMA
    };

    private static final Pattern EXPONENT = Pattern.compile("([^eE]+)[eE]([+-]?)0*(\\d+)");

    private Digits() {}

    static Standardised<BigDecimal> read(String body) {
        Matcher scientific = EXPONENT.matcher(body);
        if (!scientific.matches()) return plain(body);
        String power = scientific.group(3);
        // looked at before anything is expanded: 1e999999999 is a short text and a very long number
        if (power.length() > 2 || Integer.parseInt(power) > MOST) return Reason.NUMBER_TOO_LONG.refused();
        int shift = Integer.parseInt(scientific.group(2) + power);
        return switch (plain(scientific.group(1))) {
            case Standardised.Accepted<BigDecimal>(var value, var ignored) -> bounded(value.scaleByPowerOfTen(shift));
            case Standardised.Refused<BigDecimal> refused -> refused;
        };
    }

    /** Keeps a number that can be written with at most {@link #MOST} digits, written without an exponent. */
    static Standardised<BigDecimal> bounded(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int digits = Math.max(plain.precision(), plain.scale());
        if (digits > MOST) return Reason.NUMBER_TOO_LONG.refused();
        return new Standardised.Accepted<>(plain, true);
    }

    private static Standardised<BigDecimal> plain(String body) {
        for (Pattern shape : SHAPES) {
            Matcher number = shape.matcher(body);
            if (number.matches()) return value(number);
        }
        return Reason.NUMBER_UNREADABLE.refused();
    }

    private static Standardised<BigDecimal> value(Matcher number) {
        String whole = number.group(1).replaceAll("\\D", "");
        String fraction = number.group(2) == null ? "" : number.group(2);
        if (whole.isEmpty() && fraction.isEmpty()) return Reason.NUMBER_UNREADABLE.refused();
        if (whole.length() + fraction.length() > MOST * 2) return Reason.NUMBER_TOO_LONG.refused();
        return bounded(new BigDecimal("0" + whole + "." + fraction + (fraction.isEmpty() ? "0" : ""))
                .setScale(fraction.length()));
    }
}
