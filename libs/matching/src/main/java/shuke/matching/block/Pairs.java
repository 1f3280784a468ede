package shuke.matching.block;

import java.util.Arrays;

/** Pairs of rows. */
public final class Pairs {

    private int[] first = new int[64];
    private int[] second = new int[64];
    private int size;

    public void add(int a, int b) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
        }
        first[size] = a;
        second[size++] = b;
    }

    public int size() {
        return size;
    }

    public int first(int pair) {
        return first[pair];
    }

    public int second(int pair) {
        return second[pair];
    }
}
