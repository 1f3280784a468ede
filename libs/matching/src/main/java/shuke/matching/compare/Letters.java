package shuke.matching.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The letters of many texts in one array, and what of them can be compared before any letter is looked at: which letters a
 * text has, and how many of each. Most texts are too far apart for a slip, and that is seen at once.
 */
final class Letters implements Serializable {

    private static final long LANES = 0x0F0F_0F0F_0F0F_0F0FL;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private final char[] letters;
    private final int[] starts;

    /** A bit for each letter that a text has; several letters may share one. */
    private final long[] sets;

    /** How often each letter comes, four bits for each of sixteen groups; 0 where that is not enough. */
    private final long[] bags;

    Letters(List<String> texts) {
        int size = texts.size();
        starts = new int[size + 1];
        for (int i = 0; i < size; i++) starts[i + 1] = starts[i] + texts.get(i).length();
        letters = new char[starts[size]];
        sets = new long[size];
        bags = new long[size];
        for (int i = 0; i < size; i++) {
            texts.get(i).getChars(0, texts.get(i).length(), letters, starts[i]);
            count(i);
        }
    }

    private void count(int text) {
        long set = 0;
        long bag = 0;
        boolean full = false;
        for (int i = starts[text]; i < starts[text + 1]; i++) {
            set |= 1L << (letters[i] & 63);
            int shift = (letters[i] & 15) * 4;
            full |= ((bag >>> shift) & 15) == 15;
            bag += 1L << shift;
        }
        sets[text] = set;
        bags[text] = full ? 0 : bag;
    }

    int length(int text) {
        return starts[text + 1] - starts[text];
    }

    /** How many letters of the one, at least, are not among those of the other. */
    private int missing(int a, int b) {
        int bySet = Long.bitCount(sets[a] & ~sets[b]);
        if (bags[a] == 0 || bags[b] == 0) return bySet;
        return Math.max(
                bySet, more(bags[a] & LANES, bags[b] & LANES) + more(bags[a] >>> 4 & LANES, bags[b] >>> 4 & LANES));
    }

    /** By how much the numbers in {@code a} are greater, summed up over eight numbers below 16. */
    private static int more(long a, long b) {
        long difference = (a | TOPS) - b;
        long greater = ((difference & TOPS) >>> 7) * 0x7F;
        return (int) (((difference & greater) * ONES) >>> 56);
    }

    /** {@link Edits#distance}; {@code most + 1} when more. */
    int distance(int a, int b, int most) {
        if (Math.abs(length(a) - length(b)) > most || missing(a, b) > most || missing(b, a) > most) return most + 1;
        return Edits.distance(letters, starts[a], starts[a + 1], letters, starts[b], starts[b + 1], most);
    }

    /** {@link Edits#winkler} where it may be as much as {@code least}, which is at least 0.7; else 0. */
    double winkler(int a, int b, double least) {
        int lengthA = length(a);
        int lengthB = length(b);
        double common = Math.min(lengthA - missing(a, b), lengthB - missing(b, a));
        double jaro = (common / lengthA + common / lengthB + 1) / 3;
        if (jaro < 0.7 || jaro + 0.4 * (1 - jaro) < least) return 0;
        return Edits.winkler(letters, starts[a], starts[a + 1], letters, starts[b], starts[b + 1]);
    }

    /** Whether the shorter one is the beginning of the longer one. */
    boolean begins(int a, int b) {
        int shortest = Math.min(length(a), length(b));
        for (int i = 0; i < shortest; i++) if (letters[starts[a] + i] != letters[starts[b] + i]) return false;
        return true;
    }

    /** Whether the shorter one stands anywhere within the longer one. */
    boolean contains(int a, int b) {
        int longer = length(a) > length(b) ? a : b;
        int shorter = longer == a ? b : a;
        if (length(longer) == length(shorter) || (sets[shorter] & ~sets[longer]) != 0) return false;
        int length = length(shorter);
        for (int from = starts[longer]; from + length <= starts[longer + 1]; from++) {
            if (Arrays.equals(letters, from, from + length, letters, starts[shorter], starts[shorter + 1])) return true;
        }
        return false;
    }

    /** Whether the shorter one is the end of the longer one. */
    boolean ends(int a, int b) {
        int shortest = Math.min(length(a), length(b));
        for (int i = 1; i <= shortest; i++) if (letters[starts[a + 1] - i] != letters[starts[b + 1] - i]) return false;
        return true;
    }
}
