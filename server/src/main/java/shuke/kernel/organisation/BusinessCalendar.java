package shuke.kernel.organisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import shuke.kernel.base.Bilingual;

/**
 * When work is done. An instant is working time when the clock on the wall of {@code zone} shows a time within the hours of that
 * day; an hour that the clock shows twice counts twice, one that it leaves out does not count. The end of a span is no longer part
 * of it.
 */
public final class BusinessCalendar {
    private final UUID id;
    private final Bilingual name;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<WorkSpan>> week;
    private final List<SpecialDay> days;
    private final Map<LocalDate, List<WorkSpan>> dated = new HashMap<>();
    private final Set<MonthDay> yearly = new HashSet<>();

    /** @param week hours by day of the week; at least one day has some, and none of them overlap */
    public BusinessCalendar(
            UUID id, Bilingual name, ZoneId zone, Map<DayOfWeek, List<WorkSpan>> week, List<SpecialDay> days) {
        this.id = id;
        this.name = name;
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            this.week.put(day, WorkSpan.sorted(week.getOrDefault(day, List.of())));
        }
        if (this.week.values().stream().allMatch(List::isEmpty)) throw new IllegalArgumentException("nobody works");
        if (this.week.values().stream().anyMatch(WorkSpan::overlap)) throw new IllegalArgumentException("overlap");
        this.days = List.copyOf(days);
        days.forEach(this::keep);
    }

    private void keep(SpecialDay day) {
        switch (day) {
            case SpecialDay.Holiday(var date, var label) -> dated.putIfAbsent(date, List.of());
            case SpecialDay.YearlyHoliday(var each, var label) -> yearly.add(each);
            case SpecialDay.WorkingDay(var date, var label, var hours) ->
                dated.put(date, hours.isEmpty() ? usual() : hours);
        }
    }

    private List<WorkSpan> usual() {
        return week.values().stream()
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public Bilingual name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The hours by day of the week; every day is there, a free one without hours. */
    public Map<DayOfWeek, List<WorkSpan>> week() {
        return Map.copyOf(week);
    }

    public List<SpecialDay> days() {
        return days;
    }

    /** The hours of a day, in their order; none on a free one. */
    public List<WorkSpan> hoursOf(LocalDate date) {
        var special = dated.get(date);
        if (special != null) return special;
        return yearly.contains(MonthDay.from(date)) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The last day before this one on which work is done; the day before, where there is none within a year. */
    public LocalDate lastWorkdayBefore(LocalDate date) {
        return Stream.iterate(date.minusDays(1), day -> day.minusDays(1))
                .limit(366)
                .filter(day -> !hoursOf(day).isEmpty())
                .findFirst()
                .orElse(date.minusDays(1));
    }

    public boolean isWorking(Instant at) {
        var local = at.atZone(zone);
        var minute = local.getHour() * 60 + local.getMinute();
        return hoursOf(local.toLocalDate()).stream().anyMatch(span -> span.contains(minute));
    }

    /**
     * The instant at which so much working time has passed: the earliest one, so that work which fills a day ends with that
     * day's last hour. No working time at all has passed at {@code from} itself.
     *
     * @param work not negative
     * @throws ArithmeticException when there is not so much working time in the {@value WorkingTime#MOST_YEARS} years that follow
     */
    public Instant add(Instant from, Duration work) {
        return new WorkingTime(this).add(from, work);
    }

    /** The working time from one instant to another; negative when {@code to} is the earlier one. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        var time = new WorkingTime(this);
        return to.isBefore(from) ? time.between(to, from).negated() : time.between(from, to);
    }
}
