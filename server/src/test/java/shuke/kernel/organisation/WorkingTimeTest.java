package shuke.kernel.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.base.Bilingual;

class WorkingTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<WorkSpan> OFFICE = List.of(new WorkSpan(9 * 60, 12 * 60), new WorkSpan(13 * 60, 18 * 60));

    private static BusinessCalendar calendar(ZoneId zone, SpecialDay... days) {
        var week = new EnumMap<DayOfWeek, List<WorkSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= 5) week.put(day, OFFICE);
        }
        return new BusinessCalendar(new UUID(0, 1), name(), zone, week, List.of(days));
    }

    private static Bilingual name() {
        return Bilingual.same("x");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Nested
    class an_ordinary_week {
        private final BusinessCalendar calendar = calendar(SHANGHAI);

        @ParameterizedTest
        @CsvSource({
            "2026-11-20T08:59, false",
            "2026-11-20T09:00, true",
            "2026-11-20T11:59, true",
            "2026-11-20T12:00, false",
            "2026-11-20T13:00, true",
            "2026-11-20T18:00, false",
            "2026-11-21T10:00, false"
        })
        void works_within_its_hours(String local, boolean works) {
            assertThat(calendar.isWorking(at(local))).isEqualTo(works);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-20T17:00, PT1H, 2026-11-20T18:00",
            "2026-11-20T17:00, PT1H1M, 2026-11-23T09:01",
            "2026-11-20T11:00, PT2H, 2026-11-20T14:00",
            "2026-11-21T03:00, PT8H, 2026-11-23T18:00",
            "2026-11-20T12:30, PT0S, 2026-11-20T12:30",
            "2026-11-16T09:00, PT40H, 2026-11-20T18:00"
        })
        void carries_work_over_breaks_nights_and_weekends(String from, Duration work, String until) {
            assertThat(calendar.add(at(from), work)).isEqualTo(at(until));
            assertThat(calendar.workingTimeBetween(at(from), at(until))).isEqualTo(work);
        }

        @Test
        void counts_backwards_as_less_than_nothing() {
            assertThat(calendar.workingTimeBetween(at("2026-11-20T14:00"), at("2026-11-20T11:00")))
                    .isEqualTo(Duration.ofHours(-2));
        }

        @Test
        void takes_no_work_away() {
            assertThatThrownBy(() -> calendar.add(at("2026-11-20T14:00"), Duration.ofHours(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class special_days {
        private final BusinessCalendar calendar = calendar(
                SHANGHAI,
                new SpecialDay.YearlyHoliday(MonthDay.of(1, 1), name()),
                new SpecialDay.Holiday(day("2026-01-02"), name()),
                new SpecialDay.WorkingDay(day("2026-01-04"), name(), List.of()),
                new SpecialDay.WorkingDay(day("2025-01-01"), name(), List.of(new WorkSpan(600, 660))));

        @Test
        void a_yearly_holiday_is_free_every_year() {
            assertThat(calendar.hoursOf(day("2026-01-01"))).isEmpty();
            assertThat(calendar.hoursOf(day("2030-01-01"))).isEmpty();
        }

        @Test
        void the_last_workday_lies_before_what_is_free() {
            assertThat(calendar.lastWorkdayBefore(day("2026-01-05"))).isEqualTo(day("2026-01-04"));
            assertThat(calendar.lastWorkdayBefore(day("2026-01-04"))).isEqualTo(day("2025-12-31"));
            assertThat(calendar.lastWorkdayBefore(day("2026-11-23"))).isEqualTo(day("2026-11-20"));
        }

        @Test
        void a_make_up_day_has_the_hours_of_the_first_day_that_has_any() {
            assertThat(calendar.hoursOf(day("2026-01-04"))).isEqualTo(OFFICE);
            assertThat(calendar.hoursOf(day("2026-01-03"))).isEmpty();
        }

        @Test
        void a_working_day_with_hours_of_its_own_stands_above_a_yearly_holiday() {
            assertThat(calendar.hoursOf(day("2025-01-01"))).containsExactly(new WorkSpan(600, 660));
        }

        @Test
        void work_goes_around_them() {
            assertThat(calendar.add(at("2025-12-31T17:00"), Duration.ofHours(2)))
                    .isEqualTo(at("2026-01-04T10:00"));
        }

        @Test
        void the_arrangement_of_2026_that_is_shipped_has_33_free_and_6_make_up_days() {
            var days = HolidaySet.shipped().getFirst().days();

            assertThat(days).filteredOn(SpecialDay.Holiday.class::isInstance).hasSize(33);
            assertThat(days).filteredOn(SpecialDay.WorkingDay.class::isInstance).hasSize(6);
            assertThat(days)
                    .filteredOn(SpecialDay.WorkingDay.class::isInstance)
                    .allSatisfy(each -> assertThat(((SpecialDay.WorkingDay) each)
                                    .date()
                                    .getDayOfWeek()
                                    .getValue())
                            .isGreaterThan(5));
        }
    }

    @Nested
    class when_clocks_change {
        private final ZoneId berlin = ZoneId.of("Europe/Berlin");
        private final BusinessCalendar night = new BusinessCalendar(
                new UUID(0, 1), name(), berlin, Map.of(DayOfWeek.SUNDAY, List.of(new WorkSpan(0, 6 * 60))), List.of());

        @Test
        void an_hour_that_is_left_out_is_not_worked() {
            var midnight = day("2026-03-29").atStartOfDay(berlin).toInstant();
            assertThat(night.add(midnight, Duration.ofHours(5)))
                    .isEqualTo(LocalDateTime.parse("2026-03-29T06:00")
                            .atZone(berlin)
                            .toInstant());
        }

        @Test
        void an_hour_that_comes_twice_is_worked_twice() {
            var from = day("2026-10-25").atStartOfDay(berlin).toInstant();
            var to = day("2026-10-26").atStartOfDay(berlin).toInstant();
            assertThat(night.workingTimeBetween(from, to)).isEqualTo(Duration.ofHours(7));
        }
    }

    @Test
    void a_calendar_that_is_free_for_ever_after_says_so_instead_of_searching_for_ever() {
        var leapDay = new BusinessCalendar(
                new UUID(0, 1),
                name(),
                SHANGHAI,
                Map.of(DayOfWeek.MONDAY, List.of(new WorkSpan(0, 1))),
                allDaysOfTheYear());

        assertThatThrownBy(() -> leapDay.add(at("2026-01-01T00:00"), Duration.ofHours(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static List<SpecialDay> allDaysOfTheYear() {
        return day("2024-01-01")
                .datesUntil(day("2025-01-01"))
                .<SpecialDay>map(each -> new SpecialDay.YearlyHoliday(MonthDay.from(each), name()))
                .toList();
    }

    /** Whatever the calendar, zone and time: the answer is that of going through it minute by minute. */
    @Nested
    class against_a_count_minute_by_minute {
        private static final Duration MINUTE = Duration.ofMinutes(1);

        /** Among them clocks changed at midnight, at one minute past, by half an hour, and a day that never was. */
        private static final List<String> PLACES = List.of(
                "Asia/Shanghai 2026-02-10",
                "Europe/Berlin 2026-03-27",
                "America/New_York 2026-10-30",
                "America/St_Johns 2010-11-05",
                "America/St_Johns 2010-03-12",
                "Australia/Lord_Howe 2026-04-03",
                "Pacific/Apia 2011-12-28",
                "America/Sao_Paulo 2018-02-16",
                "Asia/Shanghai 1990-09-14",
                "Africa/Casablanca 2026-02-13");

        @Test
        void the_time_between_is_the_number_of_working_minutes() {
            var chance = new Random(20261122);
            for (var place : PLACES) {
                for (var round = 0; round < 12; round++) {
                    var calendar = anyCalendar(chance, place);
                    var from = start(place).plus(MINUTE.multipliedBy(chance.nextInt(3 * 1440)));
                    var to = from.plus(MINUTE.multipliedBy(chance.nextInt(5 * 1440)));

                    assertThat(calendar.workingTimeBetween(from, to))
                            .as("%s from %s to %s", place, from, to)
                            .isEqualTo(counted(calendar, from, to));
                }
            }
        }

        @Test
        void adding_reaches_the_first_minute_at_which_so_much_was_worked() {
            var chance = new Random(42);
            for (var place : PLACES) {
                for (var round = 0; round < 12; round++) {
                    var calendar = anyCalendar(chance, place);
                    var from = start(place).plus(MINUTE.multipliedBy(chance.nextInt(3 * 1440)));
                    var work = MINUTE.multipliedBy(1 + chance.nextInt(1440));

                    assertThat(calendar.add(from, work))
                            .as("%s from %s for %s", place, from, work)
                            .isEqualTo(reached(calendar, from, work));
                }
            }
        }

        private static Instant start(String place) {
            return day(place.split(" ")[1]).atStartOfDay(zone(place)).toInstant();
        }

        private static ZoneId zone(String place) {
            return ZoneId.of(place.split(" ")[0]);
        }

        private static Duration counted(BusinessCalendar calendar, Instant from, Instant to) {
            var sum = Duration.ZERO;
            for (var at = from; at.isBefore(to); at = at.plus(MINUTE)) {
                if (calendar.isWorking(at)) sum = sum.plus(MINUTE);
            }
            return sum;
        }

        private static Instant reached(BusinessCalendar calendar, Instant from, Duration work) {
            var left = work;
            var at = from;
            while (!left.isZero()) {
                if (calendar.isWorking(at)) left = left.minus(MINUTE);
                at = at.plus(MINUTE);
            }
            return at;
        }

        private static BusinessCalendar anyCalendar(Random chance, String place) {
            var week = new EnumMap<DayOfWeek, List<WorkSpan>>(DayOfWeek.class);
            for (var each : DayOfWeek.values()) {
                week.put(each, anyHours(chance));
            }
            week.put(DayOfWeek.WEDNESDAY, List.of(new WorkSpan(540, 1020)));
            var first = day(place.split(" ")[1]);
            return new BusinessCalendar(
                    new UUID(0, 1),
                    name(),
                    zone(place),
                    week,
                    List.of(
                            new SpecialDay.Holiday(first.plusDays(chance.nextInt(7)), name()),
                            new SpecialDay.WorkingDay(first.plusDays(chance.nextInt(7)), name(), anyHours(chance)),
                            new SpecialDay.YearlyHoliday(MonthDay.from(first.plusDays(chance.nextInt(7))), name())));
        }

        private static List<WorkSpan> anyHours(Random chance) {
            var spans = new ArrayList<WorkSpan>();
            var at = chance.nextInt(3) * 10;
            while (at < 1400 && chance.nextInt(4) > 0) {
                var from = at + chance.nextInt(300);
                var to = Math.min(1440, from + 1 + chance.nextInt(600));
                if (from < to) spans.add(new WorkSpan(from, to));
                at = to;
            }
            return spans;
        }
    }
}
