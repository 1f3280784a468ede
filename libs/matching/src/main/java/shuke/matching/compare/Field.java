package shuke.matching.compare;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Kind;

/**
 * What is compared: a column, or the numbers within its texts.
 *
 * @param column the column it comes from
 * @param numbers whether it is made of the numbers within texts
 * @param namePart whether it is the forename or the surname where there are both; the two have the same {@code texts}
 * @param codes for each row the place of its text in {@code texts}; 0 is missing
 * @param texts the distinct texts in their standard form
 * @param counts how many rows have each text, among those from which was learnt
 * @param filled how many rows have any, among those from which was learnt
 * @param words the words of the texts where they are compared by words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
public record Field(
        String column,
        Kind kind,
        Role role,
        boolean numbers,
        boolean namePart,
        int[] codes,
        List<String> texts,
        int[] counts,
        int filled,
        Comparison comparison,
        @Nullable Words words)
        implements Serializable {

    /** How probable it is that two rows at random have the same text. */
    public double chance() {
        double sum = 0;
        for (int i = 1; i < counts.length; i++) sum += (double) counts[i] * Math.max(0, counts[i] - 1);
        return filled < 2 ? 1 : sum / filled / (filled - 1.0);
    }

    /**
     * How probable it is that a row at random has this text, of which the one that has it does not count. With few rows it is
     * near to what is usual for such a field.
     */
    public double frequency(int code) {
        double others = Math.max(Math.min(1, filled / Usual.ROWS), counts[code] - 1);
        return (others + Usual.ROWS * Usual.apart(this)[1]) / (Math.max(0, filled - 1) + Usual.ROWS);
    }

    /** What is known of it without its rows. */
    public Feature feature(long salt) {
        return new Feature(
                column,
                kind,
                role,
                numbers,
                namePart,
                Frequencies.of(texts.toArray(String[]::new), counts, filled, salt),
                words == null ? null : words.frequencies(filled, salt));
    }
}
