package shuke.matching.model;

import java.util.Arrays;
import shuke.matching.compare.Field;
import shuke.matching.compare.Role;
import shuke.matching.compare.Usual;

/**
 * Learns, by expectation and maximisation over counts of patterns, how often levels come among three kinds of pairs: of one
 * thing; of two that belong together (a household, companies of one owner); of any two. The last is known from pairs at
 * random and only freed of what the others add to it.
 *
 * <p>Fellegi and Sunter 1969; Winkler 2000 for EM; the third class after Larsen and Rubin 2001.
 */
final class Mixture {

    private static final int ROUNDS = 60;
    private static final double FIRM = 20;
    private static final double STILL = 1e-5;

    private final Patterns patterns;
    private final double[][] drawn;
    private final double pairs;
    private final long[] seen;
    private final double[] counts;
    private final double[][] same;
    private final double[][] together;
    private final double[][] apart;
    private final double[][] start;
    private double sames;
    private double togethers;

    Mixture(Patterns patterns, Chances chances, double pairs, Tally tally, double scale, int rows) {
        this.patterns = patterns;
        this.drawn = chances.of();
        this.pairs = pairs;
        this.seen = tally.patterns();
        this.counts = new double[seen.length];
        for (int i = 0; i < seen.length; i++) counts[i] = tally.count(seen[i]) * scale;
        int fields = patterns.fields();
        same = new double[fields][];
        together = new double[fields][];
        apart = new double[fields][];
        start = new double[fields][];
        for (int f = 0; f < fields; f++) {
            start[f] = Usual.same(patterns.field(f));
            same[f] = Arrays.copyOf(start[f], Patterns.MASK + 1);
            apart[f] = drawn[f].clone();
            together[f] = patterns.field(f).role() == Role.SHARED ? same[f].clone() : drawn[f].clone();
        }
        sames = rows * 0.2;
        togethers = rows * 0.1;
    }

    Weights learn() {
        for (int round = 0; round < ROUNDS; round++) {
            double before = sames;
            double beside = togethers;
            round();
            if (Math.abs(sames - before) + Math.abs(togethers - beside) < STILL * (sames + togethers)) break;
        }
        return new Weights(same, together, apart, sames, togethers, pairs);
    }

    private void round() {
        double[][] sameCounts = new double[same.length][Patterns.MASK + 1];
        double[][] togetherCounts = new double[same.length][Patterns.MASK + 1];
        double newSames = 0;
        double newTogethers = 0;
        for (int i = 0; i < seen.length; i++) {
            double ofSame = sames;
            double ofTogether = togethers;
            double ofApart = pairs;
            for (int f = 0; f < same.length; f++) {
                int level = Patterns.level(seen[i], f);
                ofSame *= same[f][level];
                ofTogether *= together[f][level];
                ofApart *= apart[f][level];
            }
            double sum = ofSame + ofTogether + ofApart;
            double isSame = counts[i] * ofSame / sum;
            double isTogether = counts[i] * ofTogether / sum;
            newSames += isSame;
            newTogethers += isTogether;
            for (int f = 0; f < same.length; f++) {
                int level = Patterns.level(seen[i], f);
                sameCounts[f][level] += isSame;
                togetherCounts[f][level] += isTogether;
            }
        }
        sames = Math.max(1, newSames);
        togethers = Math.max(0.5, newTogethers);
        for (int f = 0; f < same.length; f++) renew(f, sameCounts[f], togetherCounts[f]);
    }

    private void renew(int f, double[] sameCounts, double[] togetherCounts) {
        Field field = patterns.field(f);
        int levels = field.comparison().levels();
        shares(same[f], sameCounts, start[f], 1, levels, 1);
        double rare = sames / pairs;
        for (int level = 1; level <= levels; level++) {
            apart[f][level] = Math.max(
                    drawn[f][level] * 0.02, (drawn[f][level] - rare * same[f][level]) / (1 - Math.min(0.9, rare)));
        }
        if (field.role() == Role.SHARED) {
            shares(together[f], togetherCounts, start[f], 1, levels, 1);
            return;
        }
        // what is one's own agrees by chance only
        together[f][1] = apart[f][1];
        together[f][2] = apart[f][2];
        if (levels > 2) shares(together[f], togetherCounts, apart[f], 3, levels, 1 - apart[f][1] - apart[f][2]);
    }

    private static void shares(double[] of, double[] counts, double[] prior, int from, int levels, double whole) {
        double sum = 0;
        for (int level = from; level <= levels; level++) sum += counts[level] + FIRM * prior[level];
        for (int level = from; level <= levels; level++)
            of[level] = whole * (counts[level] + FIRM * prior[level]) / sum;
    }
}
