package shuke.kernel.transfer;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.DateReading;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Standardised;

/** Finds out what 03/04/2024 means in a column: the other dates of the column tell. */
final class DateColumn {
    private static final Pattern YEAR_LAST =
            Pattern.compile("\\s*(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(?:\\d{4}|\\d{2})(?:\\D.*)?", Pattern.DOTALL);
    /** 3.4.2024: who writes dots writes the day first. */
    private static final Pattern DOTS =
            Pattern.compile("\\s*\\d{1,2}\\. ?\\d{1,2}\\. ?(?:\\d{4}|\\d{2})(?:\\D.*)?", Pattern.DOTALL);

    /** How a spreadsheet counts days, from 1927 to 2118; no other writing of a date is five digits. */
    private static final Pattern SERIAL = Pattern.compile("\\s*[1-7]\\d{4}(?:\\.\\d{1,12})?\\s*");

    private static final int LONGEST = 100;

    private long dayFirst;
    private long monthFirst;
    private long open;
    private long dotted;

    void see(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) return;
        var match = YEAR_LAST.matcher(cell);
        if (!match.matches()) return;
        var first = Integer.parseInt(match.group(1));
        var second = Integer.parseInt(match.group(2));
        if (first > 12 && second <= 12) dayFirst++;
        else if (second > 12 && first <= 12) monthFirst++;
        else if (first != second) {
            open++;
            if (DOTS.matcher(cell).matches()) dotted++;
        }
    }

    /** True when there are dates that do not tell by themselves which number is the day. */
    boolean isOpen() {
        return open > 0;
    }

    /** The order that all telling dates agree on; null when none tells, or when they contradict each other. */
    @Nullable
    DateOrder order() {
        if (dayFirst > 0 && monthFirst == 0) return DateOrder.DMY;
        if (monthFirst > 0 && dayFirst == 0) return DateOrder.MDY;
        return open > 0 && open == dotted && monthFirst == 0 ? DateOrder.DMY : null;
    }

    /** True when some dates have the day first and some the month: then neither the column nor another one tells. */
    boolean isContradictory() {
        return dayFirst > 0 && monthFirst > 0;
    }

    /** True for a date as a spreadsheet counts it, such as 45000. */
    static boolean isSerial(String cell) {
        return SERIAL.matcher(cell).matches();
    }

    static boolean isDate(FieldType type) {
        return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
    }

    /**
     * The cell in ISO 8601 where more has to be known to read it; as it is where it cannot be read, to be refused later.
     *
     * @param order of day and month; null when nothing tells
     */
    static String readable(String cell, FieldType type, @Nullable DateOrder order, ZoneId zone) {
        if (cell.length() > LONGEST) return cell;
        var isOrdered = order != null && YEAR_LAST.matcher(cell).matches();
        if (!isOrdered && !isSerial(cell)) return cell;
        var reading = DateReading.of(order).withSerials();
        var read = type instanceof FieldType.Date ? Dates.date(cell, reading) : Dates.dateTime(cell, reading, zone);
        return read instanceof Standardised.Accepted<?>(var value, var changed) ? value.toString() : cell;
    }
}
