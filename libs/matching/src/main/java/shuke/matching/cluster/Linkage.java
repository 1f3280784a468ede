package shuke.matching.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Average linkage: from the most probable pair on, two groups become one when all pairs across them together speak for it.
 * Pairs that were no candidates are looked at too, at most {@link #LOOKED_AT} of them for two groups.
 */
public final class Linkage {

    private static final int LOOKED_AT = 400;
    private static final double SURE = 12;

    /** Old and mistyped values make records of one thing differ; what speaks against is bounded sooner than what speaks for. */
    private static final double AGAINST = -3;

    /** The logarithm of the odds of any two rows. */
    @FunctionalInterface
    public interface Odds {
        double logit(int a, int b);
    }

    private final Odds odds;
    private final double threshold;
    private final int[] group;
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    private Linkage(int rows, Odds odds, double threshold) {
        this.odds = odds;
        this.threshold = threshold;
        this.group = new int[rows];
        for (int row = 0; row < rows; row++) group[row] = row;
    }

    /** For each row the lowest row of its group. */
    public static IntUnaryOperator groups(int rows, Edges edges, Odds odds, double threshold) {
        var linkage = new Linkage(rows, odds, threshold);
        for (int edge : edges.ranked()) {
            if (edges.logit(edge) < threshold) break;
            linkage.consider(edges.first(edge), edges.second(edge));
        }
        int[] group = linkage.group;
        return row -> group[row];
    }

    private void consider(int a, int b) {
        int left = Math.min(group[a], group[b]);
        int right = Math.max(group[a], group[b]);
        if (left == right) return;
        List<Integer> ofLeft = members(left);
        List<Integer> ofRight = members(right);
        if (ofLeft.size() + ofRight.size() > 2 && average(ofLeft, ofRight) < threshold) return;
        var all = new ArrayList<>(ofLeft);
        all.addAll(ofRight);
        all.sort(null);
        members.put(left, all);
        members.remove(right);
        for (int row : ofRight) group[row] = left;
    }

    private List<Integer> members(int of) {
        return members.getOrDefault(of, List.of(of));
    }

    private double average(List<Integer> left, List<Integer> right) {
        long pairs = (long) left.size() * right.size();
        long step = Math.max(1, pairs / LOOKED_AT);
        double sum = 0;
        int count = 0;
        for (long pair = 0; pair < pairs; pair += step) {
            int a = left.get((int) (pair / right.size()));
            int b = right.get((int) (pair % right.size()));
            double logit = odds.logit(Math.min(a, b), Math.max(a, b));
            sum += Math.clamp(logit, AGAINST, SURE);
            count++;
        }
        return sum / count;
    }
}
