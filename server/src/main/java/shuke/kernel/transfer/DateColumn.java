package shuke.kernel.transfer;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Standardised;

/** Finds out what 03/04/2024 means in a column: the other dates of the column tell. */
final class DateColumn {
    private static final Pattern YEAR_LAST =
            Pattern.compile("\\s*(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(?:\\d{4}|\\d{2})(?:\\D.*)?", Pattern.DOTALL);
    private static final int LONGEST = 100;

    private long dayFirst;
    private long monthFirst;
    private long open;

    void see(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) return;
        var match = YEAR_LAST.matcher(cell);
        if (!match.matches()) return;
        var first = Integer.parseInt(match.group(1));
        var second = Integer.parseInt(match.group(2));
        if (first > 12 && second <= 12) dayFirst++;
        else if (second > 12 && first <= 12) monthFirst++;
        else if (first != second) open++;
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
        return null;
    }

    @Nullable
    DateOrder orderOr(@Nullable DateOrder usual) {
        var order = order();
        return order == null && isOpen() ? usual : order;
    }

    static boolean isDate(FieldType type) {
        return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
    }

    /** The cell in ISO 8601 where the order is needed to read it; as it is where it cannot be read, to be refused later. */
    static String readable(String cell, FieldType type, DateOrder order, ZoneId zone) {
        if (cell.length() > LONGEST || !YEAR_LAST.matcher(cell).matches()) return cell;
        var read = type instanceof FieldType.Date ? Dates.date(cell, order) : Dates.dateTime(cell, order, zone);
        return read instanceof Standardised.Accepted<?>(var value, var changed) ? value.toString() : cell;
    }
}
