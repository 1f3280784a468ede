package shuke.kernel.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a field or an object is used: whoever wants to remove it sees this first.
 *
 * @param records how many records have a value, or how many there are; counted up to {@link #MANY}
 */
public record Usage(List<Use> uses, long records) {
    /** More records than these need not be counted to know that there are many. */
    public static final int MANY = 10_000;

    public Usage {
        uses = List.copyOf(uses);
    }

    /**
     * One place.
     *
     * @param kind formula, rollUp, rateDate, default, condition, rule, gate, board, timeField, sourceField, calendar, waiting, unique, nameField, lookup;
     *     list, section, highlights, layout, relatedList, index; or what a room says that keeps names of fields ({@link UsedElsewhere})
     * @param name of the field, rule, section, role or view that uses it; empty where there is none
     * @param blocks false for what simply loses a line when the field goes
     */
    public record Use(String kind, String object, String name, boolean blocks) {}

    /** The same, and where else it is used. */
    Usage and(List<Use> others) {
        return new Usage(Stream.concat(uses.stream(), others.stream()).toList(), records);
    }

    /** True when not even force removes it. */
    boolean isInTheWay() {
        return uses.stream().anyMatch(Use::blocks);
    }
}
