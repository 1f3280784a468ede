package shuke.kernel.transfer.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the number in a cell is, as its format shows it. */
enum Shown {
    NUMBER,
    PERCENT,
    DATE,
    DATE_TIME,
    /** A time of day. */
    TIME,
    /** Hours that may be more than a day has. */
    DURATION;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)]");
    private static final Pattern EXPONENT = Pattern.compile("e[+-]");
    private static final Pattern DAYTIME = Pattern.compile("am/pm|a/p|上午/下午");

    /** The formats that every workbook has without saying so (ECMA-376, part 1, 18.8.30), with those of Chinese, Japanese and Korean. */
    static Shown builtIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 22 -> DATE_TIME;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> TIME;
            case 46 -> DURATION;
            default -> NUMBER;
        };
    }

    /** By the letters of a format such as {@code yyyy"年"m"月"d"日"} or {@code [$-409]h:mm AM/PM;@}. */
    static Shown of(String format) {
        var letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        var section = letters.split(";", 2)[0];
        if (ELAPSED.matcher(section).find()) return DURATION;
        var bare = BRACKETS.matcher(section).replaceAll("");
        if (bare.contains("general")) return NUMBER;
        var code = EXPONENT.matcher(DAYTIME.matcher(bare).replaceAll("h")).replaceAll("");
        var hasTime = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
        // m is a month unless there are hours or seconds without a day or a year
        var hasDate = code.indexOf('y') >= 0
                || code.indexOf('d') >= 0
                || code.indexOf('e') >= 0
                || (code.indexOf('m') >= 0 && !hasTime);
        if (hasDate) return hasTime ? DATE_TIME : DATE;
        if (hasTime) return TIME;
        return code.indexOf('%') >= 0 ? PERCENT : NUMBER;
    }
}
