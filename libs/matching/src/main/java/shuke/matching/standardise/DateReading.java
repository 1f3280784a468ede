package shuke.matching.standardise;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How dates of a source are to be read.
 *
 * @param order decides what the numbers leave open; null refuses such a date as {@code dateAmbiguous}
 * @param latestShortYear two-digit years lie in the hundred years that end with this one
 * @param spreadsheetSerials whether a bare number such as 45000 is a day of a spreadsheet (1900 date system)
 */
public record DateReading(@Nullable DateOrder order, int latestShortYear, boolean spreadsheetSerials)
        implements Serializable {

    /** POSIX: 69 to 99 are of the twentieth century, 00 to 68 of the twenty-first. */
    private static final int POSIX_PIVOT = 2068;

    /** Two-digit years as in POSIX, no serial numbers. */
    public static DateReading of(@Nullable DateOrder order) {
        return new DateReading(order, POSIX_PIVOT, false);
    }

    /** For birthdays and other dates that cannot lie after {@code year}. */
    public DateReading upTo(int year) {
        return new DateReading(order, year, spreadsheetSerials);
    }

    /** The same, reading spreadsheet serial numbers too. */
    public DateReading withSerials() {
        return new DateReading(order, latestShortYear, true);
    }

    int fullYear(int shortYear) {
        int year = latestShortYear - latestShortYear % 100 + shortYear;
        return year > latestShortYear ? year - 100 : year;
    }
}
