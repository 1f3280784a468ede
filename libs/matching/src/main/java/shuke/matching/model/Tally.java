package shuke.matching.model;

import java.util.Arrays;

/** How often each pattern comes. */
final class Tally {

    private long[] patterns = new long[1024];
    private double[] counts = new double[1024];
    private int size;

    void add(long pattern, double count) {
        int slot = slot(pattern);
        if (counts[slot] == 0) {
            patterns[slot] = pattern;
            size++;
        }
        counts[slot] += count;
        if (size * 2 > patterns.length) grow();
    }

    void addAll(Tally other) {
        for (int i = 0; i < other.patterns.length; i++)
            if (other.counts[i] > 0) add(other.patterns[i], other.counts[i]);
    }

    /** The patterns in ascending order. */
    long[] patterns() {
        long[] used = new long[size];
        int at = 0;
        for (int i = 0; i < patterns.length; i++) if (counts[i] > 0) used[at++] = patterns[i];
        Arrays.sort(used);
        return used;
    }

    double count(long pattern) {
        return counts[slot(pattern)];
    }

    private int slot(long pattern) {
        int slot = (int) shuke.matching.block.Hash.mix(pattern) & (patterns.length - 1);
        while (counts[slot] > 0 && patterns[slot] != pattern) slot = (slot + 1) & (patterns.length - 1);
        return slot;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        double[] oldCounts = counts;
        patterns = new long[oldPatterns.length * 2];
        counts = new double[patterns.length];
        size = 0;
        for (int i = 0; i < oldPatterns.length; i++) if (oldCounts[i] > 0) add(oldPatterns[i], oldCounts[i]);
    }
}
