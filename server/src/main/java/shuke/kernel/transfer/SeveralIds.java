package shuke.kernel.transfer;

import shuke.kernel.schema.FieldType;

/** Other systems name all records that one belongs to in one cell, {@code 4711;4712}. Where only one can be meant, it is the first. */
final class SeveralIds {
    private static final char BETWEEN = ';';

    private SeveralIds() {}

    /** Whether the cells of a column are ids of other systems that point to one record each. */
    static boolean mayBeIn(Target target) {
        var inside = target.inside();
        return inside != null
                && target.field().type() instanceof FieldType.Lookup
                && (inside.equals("externalId") || inside.endsWith(".externalId"));
    }

    static boolean areIn(String cell) {
        return cell.indexOf(BETWEEN) >= 0;
    }

    static String first(String cell) {
        for (var one : cell.split(String.valueOf(BETWEEN))) {
            if (!one.isBlank()) return one.strip();
        }
        return "";
    }
}
