package shuke.matching.compare;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Kind;

/**
 * What is compared: a column, or the numbers within its texts.
 *
 * @param column the column it comes from
 * @param codes for each row the place of its text in {@code texts}; 0 is missing
 * @param texts the distinct texts in their standard form
 * @param counts how many rows have each text
 * @param filled how many rows have any
 * @param words the words of the texts where they are compared by words
 * @param numbers whether it is made of the numbers within texts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
public record Field(
        String column,
        Kind kind,
        Role role,
        int[] codes,
        List<String> texts,
        int[] counts,
        int filled,
        Comparison comparison,
        @Nullable Words words,
        boolean numbers)
        implements Serializable {

    /** How probable it is that two rows at random have the same text. */
    public double chance() {
        double sum = 0;
        for (int i = 1; i < counts.length; i++) sum += (double) counts[i] * Math.max(0, counts[i] - 1);
        return filled < 2 ? 1 : sum / filled / (filled - 1.0);
    }

    /** How probable it is that a row at random has this text, of which the one that has it does not count. */
    public double frequency(int code) {
        return Math.max(1, counts[code] - 1) / (double) Math.max(1, filled - 1);
    }

    /** Whether codes of both are of the same texts, so that values of the two can be compared. */
    @SuppressWarnings("ReferenceEquality") // made so on purpose, see Fields
    public boolean sharesTextsWith(Field other) {
        return texts == other.texts;
    }
}
