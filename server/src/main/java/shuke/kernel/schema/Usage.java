package shuke.kernel.schema;

import java.util.List;

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
     * @param kind formula, rollUp, rateDate, default, condition, rule, gate, board, timeField, unique, nameField, lookup; or list, section,
     *     highlights, index
     * @param name of the field, rule or section that uses it; empty where there is none
     * @param blocks false for what simply loses a line when the field goes
     */
    public record Use(String kind, String object, String name, boolean blocks) {}

    static Usage of(List<FieldUsage.Use> uses, long records) {
        return new Usage(
                uses.stream()
                        .map(use -> new Use(use.kind(), use.object(), use.name(), use.isStructural()))
                        .toList(),
                records);
    }

    /** True when not even force removes it. */
    boolean isInTheWay() {
        return uses.stream().anyMatch(Use::blocks);
    }
}
