package shuke.kernel.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/**
 * One lookup followed.
 *
 * @param steps the steps from the record where the way begins, this one included; equal steps are the same join
 * @param column the column of the record before that holds the id
 */
record Hop(List<String> steps, ObjectType owner, Field field, String column, ObjectType target) {
    Hop {
        steps = List.copyOf(steps);
    }

    /** Two hops over the same lookups are the same, whatever else the objects have. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hop hop && hop.steps.equals(steps) && hop.column.equals(column);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }
}
