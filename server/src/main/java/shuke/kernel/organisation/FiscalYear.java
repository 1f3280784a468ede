package shuke.kernel.organisation;

import java.time.LocalDate;
import java.time.Month;

/**
 * When the year of the books begins, and what it is called.
 *
 * @param day at most 28, so that every year has it
 */
public record FiscalYear(Month month, int day, NamedBy namedBy) {
    static final int LAST_DAY = 28;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The calendar year. */
    public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY, 1, NamedBy.START);

    public FiscalYear {
        if (day < 1 || day > LAST_DAY) throw new IllegalArgumentException("a fiscal year begins on day 1 to 28");
    }

    /** The calendar year whose number a fiscal year bears: the one in which it begins, or the one in which it ends. */
    public enum NamedBy {
        START,
        END
    }

    /** The first day of the fiscal year in which the date lies. */
    public LocalDate startOf(LocalDate date) {
        var start = LocalDate.of(date.getYear(), month, day);
        return start.isAfter(date) ? start.minusYears(1) : start;
    }

    /** The number that the fiscal year of the date bears; one that is a calendar year bears that one's. */
    public int nameOf(LocalDate date) {
        var start = startOf(date);
        return namedBy == NamedBy.START
                ? start.getYear()
                : start.plusYears(1).minusDays(1).getYear();
    }

    /** From 1 to 4. */
    public int quarterOf(LocalDate date) {
        var start = startOf(date);
        var quarter = 1;
        while (quarter < 4
                && !start.plusMonths((long) quarter * MONTHS_OF_A_QUARTER).isAfter(date)) quarter++;
        return quarter;
    }

    /** The first day of the fiscal quarter in which the date lies. */
    public LocalDate quarterStartOf(LocalDate date) {
        return startOf(date).plusMonths((long) (quarterOf(date) - 1) * MONTHS_OF_A_QUARTER);
    }
}
