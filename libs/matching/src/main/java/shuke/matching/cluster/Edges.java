package shuke.matching.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Pairs of rows with the logarithm of their odds. */
public final class Edges {

    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private float[] logits = new float[1024];
    private int size;

    public void add(int a, int b, double logit) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            logits = Arrays.copyOf(logits, size * 2);
        }
        first[size] = a;
        second[size] = b;
        logits[size++] = (float) logit;
    }

    public void addAll(Edges other) {
        for (int i = 0; i < other.size; i++) add(other.first[i], other.second[i], other.logits[i]);
    }

    public int size() {
        return size;
    }

    public int first(int edge) {
        return first[edge];
    }

    public int second(int edge) {
        return second[edge];
    }

    public float logit(int edge) {
        return logits[edge];
    }

    /** The edges from the most probable on; equal ones in the order of their rows. */
    public int[] ranked() {
        int[] order = IntStream.range(0, size).toArray();
        for (IntUnaryOperator key : new IntUnaryOperator[] {edge -> second[edge], edge -> first[edge], this::doubt})
            order = sorted(order, key);
        return order;
    }

    /** A number that is the lower the more probable the edge is. */
    private int doubt(int edge) {
        int bits = Float.floatToIntBits(logits[edge]);
        return ~(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
    }

    /** By the key; those with the same key stay in their order. */
    private static int[] sorted(int[] order, IntUnaryOperator key) {
        long[] keyed = new long[order.length];
        for (int rank = 0; rank < keyed.length; rank++) keyed[rank] = (long) key.applyAsInt(order[rank]) << 32 | rank;
        Arrays.parallelSort(keyed);
        int[] sorted = new int[order.length];
        for (int rank = 0; rank < sorted.length; rank++) sorted[rank] = order[(int) keyed[rank]];
        return sorted;
    }
}
