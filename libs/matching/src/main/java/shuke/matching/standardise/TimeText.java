package shuke.matching.standardise;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as typed, with its zone if the text names one. */
record TimeText(Duration sinceMidnight, @Nullable ZoneId zone) {

    static final TimeText MIDNIGHT = new TimeText(Duration.ZERO, null);

    private static final String HALF = "(上午|下午|早上|凌晨|中午|晚上|傍晚|a\\.?m\\.?|p\\.?m\\.?)";
    private static final Pattern TIME = Pattern.compile(
            HALF + "? ?(\\d{1,2})(?: ?[:时点] ?(\\d{1,2})?)?(?: ?[:分] ?(\\d{1,2})?)?(?:[.,](\\d{1,9}))? ?秒? ?" + HALF
                    + "? ?(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?(?:[.,](\\d{1,9}))?((?:Z|[+-]).*)?");
    private static final Pattern ZONE = Pattern.compile(
            "(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?) ?(?:[(\\[].*[)\\]])?", Pattern.CASE_INSENSITIVE);

    static Standardised<TimeText> of(String typed) {
        if (typed.isEmpty()) return new Standardised.Accepted<>(MIDNIGHT, true);
        Matcher compact = COMPACT.matcher(typed);
        if (compact.matches()) {
            String zone = compact.group(5) == null ? "" : compact.group(5);
            return time(null, compact.group(1), compact.group(2), compact.group(3), compact.group(4), zone);
        }
        Matcher m = TIME.matcher(typed);
        if (!m.matches()) return Reason.TIME_UNREADABLE.refused();
        String half = m.group(1) == null ? m.group(6) : m.group(1);
        if (half == null && m.group(3) == null) return Reason.TIME_UNREADABLE.refused(); // a lone number is no time
        return time(half, m.group(2), m.group(3), m.group(4), m.group(5), m.group(7));
    }

    private static Standardised<TimeText> time(
            @Nullable String half,
            String hours,
            @Nullable String minutes,
            @Nullable String seconds,
            @Nullable String fraction,
            String zone) {
        int hour = hour(Integer.parseInt(hours), half);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        long nanos = fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        if (hour < 0 || (hour > 23 && !endOfDay) || minute > 59 || second > 59) return Reason.TIME_IMPOSSIBLE.refused();
        var since =
                Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos);
        return zoned(since, zone);
    }

    /** The hour of the 24-hour clock, or -1 for one that does not exist, such as 14 PM with AM. */
    private static int hour(int typed, @Nullable String half) {
        if (half == null) return typed;
        String mark = half.toLowerCase(Locale.ROOT);
        boolean morning = mark.startsWith("a") || mark.equals("上午") || mark.equals("早上") || mark.equals("凌晨");
        if (morning) return typed > 12 ? -1 : typed % 12;
        if (mark.equals("中午")) return typed < 10 ? typed + 12 : typed; // 中午11:30 is before, 中午1点 after twelve
        return typed < 12 ? typed + 12 : typed;
    }

    private static Standardised<TimeText> zoned(Duration since, String zone) {
        if (zone.isEmpty()) return new Standardised.Accepted<>(new TimeText(since, null), true);
        Matcher m = ZONE.matcher(zone);
        if (!m.matches()) return Reason.TIME_UNREADABLE.refused();
        if (m.group(1) != null) return new Standardised.Accepted<>(new TimeText(since, ZoneOffset.UTC), true);
        int sign = m.group(2).equals("-") ? -1 : 1;
        int minutes = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        try {
            var offset = ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(m.group(3)), sign * minutes);
            return new Standardised.Accepted<>(new TimeText(since, offset), true);
        } catch (DateTimeException noSuchOffset) {
            return Reason.TIME_IMPOSSIBLE.refused();
        }
    }
}
