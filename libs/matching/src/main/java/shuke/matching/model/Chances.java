package shuke.matching.model;

import java.io.Serializable;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import shuke.matching.compare.Field;
import shuke.matching.compare.Usual;

/**
 * How probable each level of each field is for two records taken at random.
 *
 * @param of by field and level; a missing value is sure and so says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
record Chances(double[][] of) implements Serializable {

    private static final int DRAWN = 320_000;
    private static final int SHARES = 16;
    private static final double LEAST = 1e-7;
    private static final double MOST = 0.1;

    /** @param split rows from here on are of the second source; {@code rows} for one source */
    static Chances drawn(Patterns patterns, int rows, int split) {
        double[][] counts = new double[patterns.fields()][Patterns.MASK + 1];
        long all = pairs(rows, split);
        if (all <= DRAWN) every(patterns, rows, split, counts);
        else some(patterns, rows, split, counts);
        double[][] of = new double[counts.length][];
        for (int f = 0; f < of.length; f++) of[f] = shares(counts[f], patterns.field(f));
        return new Chances(of);
    }

    static long pairs(int rows, int split) {
        return split == rows ? (long) rows * (rows - 1) / 2 : (long) split * (rows - split);
    }

    private static void every(Patterns patterns, int rows, int split, double[][] counts) {
        for (int a = 0; a < Math.min(rows, split); a++) {
            for (int b = split == rows ? a + 1 : split; b < rows; b++) count(patterns.of(a, b), counts);
        }
    }

    /** Shares are drawn side by side, each always the same. */
    private static void some(Patterns patterns, int rows, int split, double[][] counts) {
        var shares = IntStream.range(0, SHARES)
                .parallel()
                .mapToObj(share -> some(patterns, rows, split, new SplittableRandom(share)))
                .toList();
        for (double[][] share : shares) {
            for (int f = 0; f < counts.length; f++) {
                for (int level = 0; level < counts[f].length; level++) counts[f][level] += share[f][level];
            }
        }
    }

    private static double[][] some(Patterns patterns, int rows, int split, SplittableRandom random) {
        double[][] counts = new double[patterns.fields()][Patterns.MASK + 1];
        for (int i = 0; i < DRAWN / SHARES; i++) {
            int a = random.nextInt(split);
            int b = split == rows ? random.nextInt(rows) : split + random.nextInt(rows - split);
            if (a != b) count(patterns.of(Math.min(a, b), Math.max(a, b)), counts);
        }
        return counts;
    }

    private static void count(long pattern, double[][] counts) {
        for (int f = 0; f < counts.length; f++) counts[f][Patterns.level(pattern, f)]++;
    }

    /**
     * Shares of levels. Those of rare levels, which hardly any drawn pair has, are drawn towards what is usual for the kind,
     * measured by how often texts of the field are the same, which is known exactly; with few rows by how often they usually are.
     */
    private static double[] shares(double[] counts, Field field) {
        int levels = field.comparison().levels();
        double[] usual = Usual.apart(field);
        double same = chance(field, usual[1]);
        double drawn = 0;
        for (int level = 1; level <= levels; level++) drawn += counts[level];
        double[] shares = new double[counts.length];
        shares[0] = 1;
        double rest = 1;
        for (int level = 1; level < levels; level++) {
            double expected = Math.clamp(same * usual[level] / usual[1], LEAST, MOST);
            shares[level] = (counts[level] + 1) / (drawn + 1 / expected);
            rest -= shares[level];
        }
        shares[levels] = Math.max(LEAST, rest);
        return shares;
    }

    private static double chance(Field field, double usual) {
        double pairs = field.filled() * Math.max(0, field.filled() - 1.0);
        double known = Usual.ROWS * Usual.ROWS;
        return (field.chance() * pairs + usual * known) / (pairs + known);
    }
}
