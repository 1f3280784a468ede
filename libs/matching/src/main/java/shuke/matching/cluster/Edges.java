package shuke.matching.cluster;

import java.util.Arrays;

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
        Integer[] ranked = new Integer[size];
        for (int i = 0; i < size; i++) ranked[i] = i;
        Arrays.parallelSort(ranked, (x, y) -> {
            int byLogit = Float.compare(logits[y], logits[x]);
            if (byLogit != 0) return byLogit;
            int byFirst = Integer.compare(first[x], first[y]);
            return byFirst != 0 ? byFirst : Integer.compare(second[x], second[y]);
        });
        return Arrays.stream(ranked).mapToInt(Integer::intValue).toArray();
    }
}
