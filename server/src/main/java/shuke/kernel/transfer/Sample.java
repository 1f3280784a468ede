package shuke.kernel.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rehearsal with what would become of it.
 *
 * @param line of the file, where the row begins
 * @param cells what it says, by field
 * @param detail with what it is a duplicate; null for rows of other kinds
 */
public record Sample(
        Kind kind,
        long line,
        Map<String, Cell> cells,
        @Nullable String detail) {
    public Sample {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    Sample only(Predicate<String> field) {
        var left = new LinkedHashMap<>(cells);
        left.keySet().removeIf(field.negate());
        return new Sample(kind, line, left, detail);
    }

    /** What may become of a row that is not wrong. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        DUPLICATE
    }

    /** Values in the shape of the API; {@code before} is null where there was nothing. */
    public record Cell(@Nullable Object before, @Nullable Object after) {}
}
