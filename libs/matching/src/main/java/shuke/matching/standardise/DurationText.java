package shuke.matching.standardise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time, up to ten thousand days. */
final class DurationText {

    private static final Duration MOST = Duration.ofDays(10_000);
    private static final Pattern ISO = Pattern.compile("P[0-9DTHMS.]{2,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):(\\d{2})(?::(\\d{2}))?");
    private static final String UNIT =
            "周|星期|天|日|个?小时|个?钟头|时|分钟?|秒钟?|weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s";
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) ?(" + UNIT + ")(?![a-z])[ ,]*");
    private static final Pattern BARE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Map<Character, Long> SECONDS =
            Map.of('w', 604_800L, 'd', 86_400L, 'h', 3_600L, 'm', 60L, 's', 1L);

    private DurationText() {}

    static Standardised<Duration> read(String text, String raw) {
        if (BARE.matcher(text).matches()) return Reason.DURATION_NO_UNIT.refused();
        if (ISO.matcher(text).matches()) return iso(text, raw);
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) return clock(clock, raw);
        return parts(text.toLowerCase(Locale.ROOT), raw);
    }

    private static Standardised<Duration> iso(String text, String raw) {
        try {
            return accepted(Duration.parse(text), raw);
        } catch (DateTimeException unreadable) {
            return Reason.DURATION_UNREADABLE.refused();
        }
    }

    private static Standardised<Duration> clock(Matcher clock, String raw) {
        int minutes = Integer.parseInt(clock.group(2));
        int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        if (minutes > 59 || seconds > 59) return Reason.DURATION_UNREADABLE.refused();
        return accepted(
                Duration.ofHours(Long.parseLong(clock.group(1)))
                        .plusMinutes(minutes)
                        .plusSeconds(seconds),
                raw);
    }

    private static Standardised<Duration> parts(String text, String raw) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end) {
            sum = sum.plus(length(new BigDecimal(part.group(1)), unit(part.group(2))));
            end = part.end();
        }
        return end == text.length() && end > 0 ? accepted(sum, raw) : Reason.DURATION_UNREADABLE.refused();
    }

    private static Duration length(BigDecimal count, char unit) {
        BigDecimal seconds = count.multiply(BigDecimal.valueOf(SECONDS.getOrDefault(unit, 0L)));
        return Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).intValue());
    }

    private static char unit(String word) {
        char first = word.charAt(word.startsWith("个") ? 1 : 0);
        return switch (first) {
            case '周', '星' -> 'w';
            case '天', '日' -> 'd';
            case '小', '时', '钟' -> 'h';
            case '分' -> 'm';
            case '秒' -> 's';
            default -> first;
        };
    }

    private static Standardised<Duration> accepted(Duration length, String raw) {
        if (length.isNegative()) return Reason.DURATION_UNREADABLE.refused();
        if (length.compareTo(MOST) > 0) return Reason.DURATION_TOO_LONG.refused();
        return Reading.accepted(length, length.toString(), raw);
    }
}
