package shuke.matching.standardise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: thousands separators, full-width digits, 万 and 亿, accountants' parentheses. Never more
 * than 30 digits, never NaN or infinite, never with an exponent. The scale is kept as written ({@code 1.50} stays 1.50).
 */
public final class Numbers {

    private static final int LONGEST = 100;
    private static final Pattern SIGNED = Pattern.compile("([+-]?) ?(.*?)");
    private static final Pattern PARENTHESES = Pattern.compile("\\((.+)\\)");
    private static final Pattern TRAILING_MINUS = Pattern.compile("([^eE]*\\d)-");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity|∞|#?n/?a|#num!|#value!|#div/0!|#ref!)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("(.*?\\d\\.?) ?(百|千|万|百万|千万|亿|十亿|百亿|千亿|万亿)");
    private static final Map<String, Integer> ZEROS =
            Map.of("百", 2, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "十亿", 9, "百亿", 10, "千亿", 11, "万亿", 12);

    private Numbers() {}

    /** A plain number; a currency or a percent sign is refused, as it would change the meaning. */
    public static Standardised<BigDecimal> decimal(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            if (!Currencies.strip(unsigned(text)).codes().isEmpty()) return Reason.NUMBER_HAS_CURRENCY.refused();
            if (text.endsWith("%")) return Reason.NUMBER_HAS_PERCENT.refused();
            return then(number(text), value -> Reading.accepted(value, value.toPlainString(), raw));
        });
    }

    /** A whole number; {@code 12.0} is 12, {@code 12.5} is refused. */
    public static Standardised<Long> integer(String raw) {
        return then(decimal(raw), value -> {
            if (value.stripTrailingZeros().scale() > 0) return Reason.NUMBER_NOT_WHOLE.refused();
            if (value.setScale(0).unscaledValue().bitLength() > 63) return Reason.NUMBER_TOO_LONG.refused();
            long whole = value.longValueExact();
            return Reading.accepted(whole, Long.toString(whole), raw);
        });
    }

    /** Percentage points: {@code 12.5%} and {@code 12.5} are both 12.5; {@code 5‰} is 0.5. */
    public static Standardised<BigDecimal> percent(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            boolean perMille = text.endsWith("‰");
            String body = perMille || text.endsWith("%")
                    ? text.substring(0, text.length() - 1).strip()
                    : text;
            return then(number(body), read -> {
                BigDecimal value = perMille ? read.movePointLeft(1) : read;
                return Reading.accepted(value, value.toPlainString(), raw);
            });
        });
    }

    /** An amount with its currency, if the text names one: {@code ¥1.5万}, {@code 12 USD}, {@code (1,200.00)}. */
    public static Standardised<Amount> money(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            boolean inParentheses = PARENTHESES.matcher(text).matches();
            String open = inParentheses ? text.substring(1, text.length() - 1).strip() : text;
            boolean leadingMinus = open.startsWith("-") || open.startsWith("−");
            if (inParentheses && leadingMinus) return Reason.NUMBER_UNREADABLE.refused(); // minus of a minus?
            var stripped = Currencies.strip(leadingMinus ? open.substring(1).strip() : open);
            if (stripped.codes().size() > 1) return Reason.CURRENCY_UNKNOWN.refused();
            String currency = stripped.codes().stream().findFirst().orElse(null);
            return then(number(stripped.rest()), read -> {
                if (read.signum() < 0 && (leadingMinus || inParentheses)) return Reason.NUMBER_UNREADABLE.refused();
                var amount = new Amount(leadingMinus || inParentheses ? read.negate() : read, currency);
                return Reading.accepted(amount, amount.toString(), raw);
            });
        });
    }

    private static Standardised<BigDecimal> number(String text) {
        String plain = text.replace('−', '-').replace('–', '-').replace('’', '\'');
        if (NOT_FINITE.matcher(plain).matches()) return Reason.NUMBER_NOT_FINITE.refused();
        Matcher minusLast = TRAILING_MINUS.matcher(plain);
        if (minusLast.matches()) return negative(minusLast.group(1));
        Matcher parentheses = PARENTHESES.matcher(plain);
        if (parentheses.matches()) return negative(parentheses.group(1).strip());
        Matcher signed = SIGNED.matcher(plain);
        if (!signed.matches()) return Reason.NUMBER_UNREADABLE.refused();
        return signed.group(1).equals("-") ? negative(signed.group(2)) : counted(signed.group(2));
    }

    private static Standardised<BigDecimal> negative(String body) {
        return then(counted(body), value -> Digits.bounded(value.negate()));
    }

    /** Reads 万 and its kin: 1.5万 is 15000. */
    private static Standardised<BigDecimal> counted(String body) {
        Matcher counted = COUNTED.matcher(body);
        if (!counted.matches()) return Digits.read(body);
        int zeros = ZEROS.getOrDefault(counted.group(2), 0);
        return then(Digits.read(counted.group(1)), value -> Digits.bounded(value.movePointRight(zeros)));
    }

    private static String unsigned(String text) {
        return text.replaceFirst("^[(+−-] ?", "");
    }

    private static <A, B> Standardised<B> then(Standardised<A> read, Function<A, Standardised<B>> next) {
        return switch (read) {
            case Standardised.Accepted<A>(var value, var ignored) -> next.apply(value);
            case Standardised.Refused<A>(var reason) -> new Standardised.Refused<>(reason);
        };
    }
}
