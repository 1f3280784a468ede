package shuke.matching.table;

import java.io.Serializable;
import java.util.List;

/**
 * A column whose distinct texts are kept once.
 *
 * @param codes for each row the place of its text in {@code values}
 * @param values the distinct texts; the first is the empty one, which stands for a missing value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
public record Column(String name, int[] codes, List<String> values) implements Serializable {

    public Column {
        values = List.copyOf(values);
        if (values.isEmpty() || !values.getFirst().isEmpty())
            throw new IllegalArgumentException("the first text of a column is the empty one");
    }

    public String text(int row) {
        return values.get(codes[row]);
    }
}
