package shuke.matching.standardise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date at the start of a text, and the rest of the text, which may be a time of day. */
record DateText(LocalDate date, String rest) {

    private static final String SEPARATOR = " ?[-/. ] ?";
    private static final String REST = "(?:(?:[T ,]| (?=\\())(?<rest>.*))?";
    private static final Pattern WEEKDAY = pattern("(?:(?:星期|周|礼拜)[一二三四五六日天]"
            + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?)[ ,]*");

    /** Shapes that tell by themselves which part is which. */
    private static final List<Pattern> CLEAR = List.of(
            pattern("(?<year>\\d{4})" + SEPARATOR + "(?<month>\\d{1,2})" + SEPARATOR + "(?<day>\\d{1,2})" + REST),
            pattern("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})" + REST),
            pattern("(?<year>\\d{4}|\\d{2}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号] ?(?<rest>.*)"),
            pattern("(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-]{1,2}(?<month>[a-z]{3,9})\\.?[ ,./-]{1,2}"
                    + "(?<year>\\d{4}|\\d{2})" + REST),
            pattern("(?<month>[a-z]{3,9})\\.?[ ./-]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ ,./-]{1,2}(?<year>\\d{4})"
                    + REST));

    private static final Pattern YEAR_LAST =
            pattern("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{4}|\\d{2})" + REST);
    private static final Pattern INCOMPLETE =
            pattern("\\d{4}|\\d{4}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{4}|\\d{4}年(?:\\d{1,2}月?)?"
                    + "|(?:\\d{1,2}月)?\\d{1,2}[日号]|\\d{1,2}月|[a-z]{3,9} \\d{4}");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    static Standardised<DateText> of(String typed, DateReading reading) {
        String text = WEEKDAY.matcher(typed).replaceFirst("").strip().replaceFirst("(?<=\\d)\\.$", "");
        for (Pattern shape : CLEAR) {
            Matcher m = shape.matcher(text);
            if (m.matches()) return clear(m, reading);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) return ordered(yearLast, reading);
        return (INCOMPLETE.matcher(text).matches() ? Reason.DATE_INCOMPLETE : Reason.DATE_UNREADABLE).refused();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static Standardised<DateText> clear(Matcher m, DateReading reading) {
        String typed = m.group("month");
        String month = Character.isDigit(typed.charAt(0)) ? typed : Integer.toString(month(typed));
        if (month.equals("0") && !typed.equals("0")) return Reason.DATE_UNREADABLE.refused();
        return dated(date(m.group("year"), month, m.group("day"), reading), m);
    }

    private static Standardised<DateText> dated(@Nullable LocalDate date, Matcher m) {
        if (date == null) return Reason.DATE_IMPOSSIBLE.refused();
        String rest = m.group("rest");
        return new Standardised.Accepted<>(new DateText(date, rest == null ? "" : rest.strip()), true);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("sept")) return 9;
        for (String month : MONTHS) {
            if (month.equals(lower) || month.substring(0, 3).equals(lower)) return MONTHS.indexOf(month) + 1;
        }
        return 0;
    }

    /** All that the three numbers can mean; the order decides only what is left open. */
    private static Standardised<DateText> ordered(Matcher m, DateReading reading) {
        String a = m.group(1);
        String b = m.group(2);
        String c = m.group(3);
        LocalDate dayFirst = date(c, b, a, reading);
        LocalDate monthFirst = date(c, a, b, reading);
        LocalDate yearFirst = c.length() == 2 && a.length() == 2 ? date(a, b, c, reading) : null;
        LocalDate asked = switch (reading.order()) {
            case null -> null;
            case DMY -> dayFirst;
            case MDY -> monthFirst;
            case YMD -> c.length() == 2 ? yearFirst : monthFirst;
        };
        if (asked != null) return dated(asked, m);
        Set<LocalDate> meanings = new LinkedHashSet<>();
        if (dayFirst != null) meanings.add(dayFirst);
        if (monthFirst != null) meanings.add(monthFirst);
        if (yearFirst != null) meanings.add(yearFirst);
        if (meanings.size() > 1) return Reason.DATE_AMBIGUOUS.refused();
        return dated(meanings.isEmpty() ? null : meanings.iterator().next(), m);
    }

    private static @Nullable LocalDate date(String year, String month, String day, DateReading reading) {
        int typed = Integer.parseInt(year);
        int full = year.length() == 2 ? reading.fullYear(typed) : typed;
        try {
            return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
