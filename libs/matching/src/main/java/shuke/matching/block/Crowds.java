package shuke.matching.block;

import java.util.ArrayList;
import java.util.Comparator;

/** Keys that many rows have. */
final class Crowds {

    private record Crowd(long key, int rows) {}

    private Crowds() {}

    /** Those that come more often than {@code most} times, the most common first. */
    static long[] of(long[] sorted, int most) {
        var crowds = new ArrayList<Crowd>();
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) to++;
            if (to - from > most) crowds.add(new Crowd(sorted[from], to - from));
            from = to;
        }
        crowds.sort(Comparator.comparingInt(Crowd::rows).reversed().thenComparingLong(Crowd::key));
        return crowds.stream().mapToLong(Crowd::key).toArray();
    }
}
