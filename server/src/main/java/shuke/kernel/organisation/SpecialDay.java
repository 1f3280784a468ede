package shuke.kernel.organisation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import shuke.kernel.base.Bilingual;

/** A day on which other hours are worked than its day of the week says. */
public sealed interface SpecialDay {
    Bilingual name();

    /** No work on this one day. */
    record Holiday(LocalDate date, Bilingual name) implements SpecialDay {}

    /** No work on this day of every year; one on 29 February is kept in leap years only. */
    record YearlyHoliday(MonthDay day, Bilingual name) implements SpecialDay {}

    /**
     * Work on a day that would be free, or other hours than usual. It stands above a yearly holiday.
     *
     * @param hours in the order of the day; none for the hours of the first day of the week that has any
     */
    record WorkingDay(LocalDate date, Bilingual name, List<WorkSpan> hours) implements SpecialDay {
        public WorkingDay {
            hours = WorkSpan.sorted(hours);
        }
    }
}
