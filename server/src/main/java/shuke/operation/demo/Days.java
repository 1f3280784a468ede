package shuke.operation.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The sample data's calendar: everything is told from the day of loading. */
record Days(LocalDate today) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    LocalDate day(int fromToday) {
        return today.plusDays(fromToday);
    }

    /** In the middle of a working day. */
    String at(int fromToday, int hour) {
        return day(fromToday).atTime(hour, 0).atZone(ZONE).toInstant().toString();
    }

    /** Whole weeks, so that the days of the week stay what they were; the newest then lies in the week before today. */
    long weeksTo(LocalDate newest) {
        return Math.floorDiv(ChronoUnit.DAYS.between(newest, today) - 1, 7L);
    }

    static String moved(LocalDateTime time, long weeks) {
        return time.plusWeeks(weeks).toInstant(ZoneOffset.UTC).toString();
    }

    static Map<String, Object> money(Object amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
