package shuke.matching;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import shuke.matching.cluster.Edges;
import shuke.matching.cluster.Linkage;
import shuke.matching.cluster.Ties;
import shuke.matching.model.Scorer;

/** What was found: groups of rows, and the pairs within them with their scores. */
public final class Matches implements Serializable {

    /** Of groups with more rows than this not every pair is listed, only that of each row with the first one. */
    public static final int LARGE = 1000;

    /** Two rows, the lower one first, and the probability that they are of one thing. */
    public record Pair(int first, int second, double score) implements Serializable {}

    private final int[] groups;
    private final List<Pair> pairs;

    private Matches(int[] groups, List<Pair> pairs) {
        this.groups = groups;
        this.pairs = List.copyOf(pairs);
    }

    /** For each row the lowest row of its group. */
    public int[] groups() {
        return groups.clone();
    }

    public List<Pair> pairs() {
        return pairs;
    }

    static Matches ofPairs(Edges edges, int[] original) {
        int[] groups = new int[original.length];
        for (int row = 0; row < groups.length; row++) groups[row] = row;
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < edges.size(); i++) {
            int a = Math.min(original[edges.first(i)], original[edges.second(i)]);
            int b = Math.max(original[edges.first(i)], original[edges.second(i)]);
            groups[b] = a;
            pairs.add(new Pair(a, b, Scorer.probability(edges.logit(i))));
        }
        return new Matches(groups, pairs);
    }

    static Matches ofGroups(
            IntUnaryOperator groups, int rows, int split, Linkage.Odds odds, double threshold, int[] original) {
        int[][] members = members(groups, rows);
        int[] lowest = new int[rows];
        var pairs = new ArrayList<Pair>();
        for (int[] group : members) {
            int low = Arrays.stream(group).map(row -> original[row]).min().orElseThrow();
            for (int row : group) lowest[original[row]] = low;
            if (group.length > 1) add(group, rows, split, odds, threshold, original, pairs);
        }
        return new Matches(lowest, pairs);
    }

    private static int[][] members(IntUnaryOperator groups, int rows) {
        int[] ends = new int[rows + 1];
        for (int row = 0; row < rows; row++) ends[groups.applyAsInt(row) + 1]++;
        for (int group = 0; group < rows; group++) ends[group + 1] += ends[group];
        int[] starts = ends.clone();
        int[] sorted = new int[rows];
        for (int row = 0; row < rows; row++) sorted[starts[groups.applyAsInt(row)]++] = row;
        return IntStream.range(0, rows)
                .filter(group -> ends[group + 1] > ends[group])
                .mapToObj(group -> Arrays.copyOfRange(sorted, ends[group], ends[group + 1]))
                .toArray(int[][]::new);
    }

    private static void add(
            int[] group, int rows, int split, Linkage.Odds odds, double threshold, int[] original, List<Pair> pairs) {
        if (group.length > Ties.MOST) {
            addLarge(group, rows, split, odds, threshold, original, pairs);
            return;
        }
        double[][] logits = new double[group.length][group.length];
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                logits[i][j] = odds.logit(group[j], group[i]);
                logits[j][i] = logits[i][j];
            }
        }
        Ties.strengthen(logits);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (isAcross(group[i], group[j], rows, split))
                    pairs.add(pair(group[i], group[j], Math.max(threshold, logits[i][j]), original));
            }
        }
    }

    private static void addLarge(
            int[] group, int rows, int split, Linkage.Odds odds, double threshold, int[] original, List<Pair> pairs) {
        for (int i = 0; i < (group.length > LARGE ? 1 : group.length); i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (!isAcross(group[i], group[j], rows, split)) continue;
                // within a group a pair is at least as probable as what put the group together
                double logit = Math.max(threshold, odds.logit(group[i], group[j]));
                pairs.add(pair(group[i], group[j], logit, original));
            }
        }
    }

    private static boolean isAcross(int a, int b, int rows, int split) {
        return split == rows || (a < split) != (b < split);
    }

    private static Pair pair(int first, int second, double logit, int[] original) {
        int a = original[first];
        int b = original[second];
        return new Pair(Math.min(a, b), Math.max(a, b), Scorer.probability(logit));
    }
}
