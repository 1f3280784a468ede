package shuke.matching.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import shuke.matching.compare.Field;

/**
 * The pairs worth comparing. Blocks that are too large are split by further fields, and by force if that does not help, so
 * that the number of pairs grows with that of rows and not with its square. No pair comes twice: it belongs to the first key
 * it has in common.
 */
public final class Candidates {

    /** Rows of a block; larger ones are split. */
    private static final int LARGEST = 48;

    private static final int SPLITS = 4;
    private static final long ROW = (1L << 24) - 1;

    /** Takes a pair; called from several threads at once, with the number of the thread's share. */
    @FunctionalInterface
    public interface Sink {
        void pair(int share, int first, int second);
    }

    private final int rows;
    private final int split;
    private final int width;

    /** The keys of each row side by side: whether two rows have one in common is soon seen. */
    private final long[] keys;

    private final int[][] orders;

    /**
     * @param tells whether records of one thing agree in a field, by its place: the others lead to no pairs, and tear them apart
     * @param split rows from here on are of a second source, and pairs are made across only; {@code rows} for one source
     */
    public Candidates(List<Field> fields, IntPredicate tells, int rows, int split, int mostKeys, double pairsPerRow) {
        this.rows = rows;
        this.split = split;
        List<Key> plan = KeyPlan.of(fields, tells, rows, mostKeys, pairsPerRow, new Pairs());
        width = plan.size();
        keys = new long[rows * width];
        orders = new int[width][];
        for (int k = 0; k < width; k++) fill(k, plan.get(k), fields, tells);
    }

    private long key(int k, int row) {
        return keys[row * width + k];
    }

    public int shares() {
        return Math.max(1, width) * PARTS;
    }

    private static final int PARTS = 8;

    /** How many pairs there are at most. */
    public long bound() {
        long pairs = 0;
        for (int k = 0; k < width; k++) {
            int[] order = orders[k];
            for (int from = 0; from < order.length; ) {
                int to = end(k, from);
                pairs += (long) (to - from) * (to - from - 1) / 2;
                from = to;
            }
        }
        return pairs;
    }

    /** Hands out every pair once; shares run side by side, each always with the same pairs in the same order. */
    public void forEach(Sink sink) {
        IntStream.range(0, width * PARTS).parallel().forEach(share -> run(share, sink));
    }

    private void run(int share, Sink sink) {
        int k = share / PARTS;
        int part = share % PARTS;
        int[] order = orders[k];
        int from = start(k, (int) ((long) order.length * part / PARTS));
        int stop = start(k, (int) ((long) order.length * (part + 1) / PARTS));
        while (from < stop) {
            int to = end(k, from);
            block(k, order, from, to, share, sink);
            from = to;
        }
    }

    /** The start of the first block at or behind a place. */
    private int start(int k, int at) {
        int[] order = orders[k];
        int start = at;
        while (start > 0 && start < order.length && key(k, order[start]) == key(k, order[start - 1])) start++;
        return start;
    }

    private int end(int k, int from) {
        int[] order = orders[k];
        long key = key(k, order[from]);
        int to = from + 1;
        while (to < order.length && key(k, order[to]) == key) to++;
        return to;
    }

    private void block(int k, int[] order, int from, int to, int share, Sink sink) {
        for (int x = from; x < to; x++) {
            for (int y = x + 1; y < to; y++) {
                int a = Math.min(order[x], order[y]);
                int b = Math.max(order[x], order[y]);
                if ((split == rows || (a < split && b >= split)) && isFirst(k, a, b)) sink.pair(share, a, b);
            }
        }
    }

    private boolean isFirst(int k, int a, int b) {
        int ofA = a * width;
        int ofB = b * width;
        for (int before = 0; before < k; before++) {
            long key = keys[ofA + before];
            if (key == keys[ofB + before] && key != 0) return false;
        }
        return true;
    }

    private void fill(int k, Key key, List<Field> fields, IntPredicate tells) {
        long[] at = new long[rows];
        IntStream.range(0, rows).parallel().forEach(row -> at[row] = key.at(row));
        int[] order = order(at);
        var finer = new ArrayList<Integer>();
        for (int f = 0; f < fields.size() && finer.size() < SPLITS; f++)
            if (tells.test(f) && !key.uses(f)) finer.add(f);
        for (int f : finer) {
            int[] codes = fields.get(f).codes();
            int[] tooMany = oversized(at, order);
            if (tooMany.length == 0) break;
            for (int row : tooMany)
                at[row] = codes[row] == 0 ? Hash.mix(at[row] + 7) : Hash.mix(at[row] * 31 + codes[row]) | 1;
            order = order(at);
        }
        orders[k] = chopped(at, order);
        IntStream.range(0, rows).parallel().forEach(row -> keys[row * width + k] = at[row]);
    }

    private int[] oversized(long[] at, int[] order) {
        var rowsOfLarge = IntStream.builder();
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && at[order[to]] == at[order[from]]) to++;
            if (to - from > LARGEST) for (int i = from; i < to; i++) rowsOfLarge.add(order[i]);
            from = to;
        }
        return rowsOfLarge.build().toArray();
    }

    /** Rows stand in the order of their contents: neighbours of a block too large are alike where anything is. */
    private int[] chopped(long[] at, int[] order) {
        int[] tooMany = oversized(at, order);
        if (tooMany.length == 0) return order;
        long key = 0;
        int count = 0;
        for (int row : tooMany) {
            if (at[row] != key) count = 0;
            key = at[row];
            at[row] = Hash.mix(key + 1 + count / (LARGEST / 2)) | 1;
            count++;
        }
        return order(at);
    }

    /** Rows that have a key, by key and then by number; those alone with theirs are left out. */
    private static int[] order(long[] at) {
        long[] sorted = new long[at.length];
        int used = 0;
        for (int row = 0; row < at.length; row++) if (at[row] != 0) sorted[used++] = (Hash.mix(at[row]) & ~ROW) | row;
        long[] exact = Arrays.copyOf(sorted, used);
        Arrays.parallelSort(exact);
        int[] order = new int[used];
        int kept = 0;
        for (int i = 0; i < used; i++) {
            boolean before = i > 0 && (exact[i] & ~ROW) == (exact[i - 1] & ~ROW);
            boolean after = i + 1 < used && (exact[i] & ~ROW) == (exact[i + 1] & ~ROW);
            if (before || after) order[kept++] = (int) (exact[i] & ROW);
        }
        return Arrays.copyOf(order, kept);
    }
}
