package shuke.matching.compare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import shuke.matching.block.Hash;

/**
 * How many rows have which text. Of texts that are in several rows only, the most common ones, and of each of them only a salted
 * hash: no text can be read in it.
 */
public final class Frequencies implements Serializable {

    private static final int MOST = 4096;

    private final long salt;
    private final int filled;
    private final long[] hashes;
    private final int[] rows;

    private Frequencies(long salt, int filled, long[] hashes, int[] rows) {
        this.salt = salt;
        this.filled = filled;
        this.hashes = hashes;
        this.rows = rows;
    }

    /** Of nothing seen yet. */
    static Frequencies none() {
        return new Frequencies(0, 0, new long[0], new int[0]);
    }

    /**
     * @param rows for each text, from the second on, how many rows have it
     * @param filled how many rows have any
     */
    static Frequencies of(String[] texts, int[] rows, int filled, long salt) {
        int least = leastKept(rows);
        int[] kept = IntStream.range(1, texts.length)
                .filter(i -> rows[i] >= least)
                .boxed()
                .sorted((a, b) -> rows[a] != rows[b] ? rows[b] - rows[a] : texts[a].compareTo(texts[b]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
        long[] keyed = new long[kept.length];
        for (int i = 0; i < kept.length; i++) keyed[i] = Hash.of(texts[kept[i]], salt);
        int[] order = IntStream.range(0, kept.length)
                .boxed()
                .sorted((a, b) -> Long.compare(keyed[a], keyed[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Frequencies(
                salt,
                filled,
                IntStream.of(order).mapToLong(i -> keyed[i]).toArray(),
                IntStream.of(order).map(i -> rows[kept[i]]).toArray());
    }

    /** The number of rows from which on a text may be among the most common ones; at least two. */
    private static int leastKept(int[] rows) {
        int[] sorted = Arrays.copyOfRange(rows, Math.min(1, rows.length), rows.length);
        if (sorted.length <= MOST) return 2;
        Arrays.parallelSort(sorted);
        return Math.max(2, sorted[sorted.length - MOST]);
    }

    /** How many rows have the text; 1 when it is not known to be common. */
    int of(String text) {
        int at = Arrays.binarySearch(hashes, Hash.of(text, salt));
        return at < 0 ? 1 : rows[at];
    }

    /** How many rows have any text. */
    int filled() {
        return filled;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(salt);
        out.writeInt(filled);
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeLong(hashes[i]);
            out.writeInt(rows[i]);
        }
    }

    static Frequencies read(DataInput in) throws IOException {
        long salt = in.readLong();
        int filled = in.readInt();
        int size = in.readInt();
        if (size < 0 || size > MOST) throw new IOException("not a number of texts: " + size);
        long[] hashes = new long[size];
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readLong();
            rows[i] = in.readInt();
        }
        return new Frequencies(salt, filled, hashes, rows);
    }
}
