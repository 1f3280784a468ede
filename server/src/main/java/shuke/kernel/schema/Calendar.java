package shuke.kernel.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When records of an object take place or are due, for calendars and for what somebody has to do today.
 *
 * @param start the date or time at which it begins, or by which it is to be done
 * @param end the date or time at which it ends; null where there is none
 * @param length the duration where there is no end; null where nothing says it
 * @param deadline it is to be done by its start, and takes no time of its own
 * @param by the picklist that says how far it is; null where it is not ticked off
 * @param done the option of it that ticking off chooses; null where it is not ticked off
 * @param over the options with which nothing more is to be done, {@code done} among them
 * @param doneAt the time at which it was ticked off; null where nobody keeps it
 * @param remind the time at which its owner wants to be reminded; null where there is none
 * @param guests the lookup to people whose calendars show it too; null where there is none
 */
public record Calendar(
        String start,
        @Nullable String end,
        @Nullable String length,
        boolean deadline,
        @Nullable String by,
        @Nullable String done,
        List<String> over,
        @Nullable String doneAt,
        @Nullable String remind,
        @Nullable String guests) {
    public Calendar {
        over = List.copyOf(over);
    }

    List<String> fields() {
        return Stream.of(start, end, length, by, doneAt, remind, guests)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same as somebody knows it who does not know of these fields; null without a start. */
    @Nullable
    Calendar without(Set<String> hidden) {
        if (hidden.contains(start)) {
            return null;
        }
        var isTold = by != null && !hidden.contains(by);
        return new Calendar(
                start,
                left(end, hidden),
                left(length, hidden),
                deadline,
                isTold ? by : null,
                isTold ? done : null,
                isTold ? over : List.of(),
                isTold ? left(doneAt, hidden) : null,
                left(remind, hidden),
                left(guests, hidden));
    }

    private static @Nullable String left(@Nullable String field, Set<String> hidden) {
        return field == null || hidden.contains(field) ? null : field;
    }
}
