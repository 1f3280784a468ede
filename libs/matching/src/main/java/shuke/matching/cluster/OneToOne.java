package shuke.matching.cluster;

import static java.lang.Math.log;

import java.util.function.IntToDoubleFunction;

/** Across two sources without duplicates each row has at most one partner: the most probable pairs come first. */
public final class OneToOne {

    private static final double SURE = 3;
    private static final double MOST_REPEATED = 0.1;

    /** Texts of products and publications resemble each other without being of one thing. */
    private static final double MOST_REPEATED_TEXTS = 0.22;

    private static final int ROUNDS = 4;

    /** Odds are not raised by more than this, in logarithms, and not as though hardly a row were left. */
    private static final double SOONER = 3;

    private static final double LEAST_FREE = 0.1;

    private final Edges edges;
    private final int[] ranked;
    private final boolean[] taken;
    private final Edges best = new Edges();

    private OneToOne(Edges edges, int rows) {
        this.edges = edges;
        this.ranked = edges.ranked();
        this.taken = new boolean[rows];
    }

    /**
     * Whether hardly any row has several sure partners that are of one thing themselves.
     *
     * @param texts whether records are told apart by texts of many words in the first place
     */
    public static boolean fits(Edges edges, int rows, boolean texts, Linkage.Odds odds) {
        int[] partner = new int[rows];
        boolean[] several = new boolean[rows];
        for (int i = 0; i < edges.size(); i++) {
            if (edges.logit(i) < SURE) continue;
            note(edges.first(i), edges.second(i), partner, several, odds);
            note(edges.second(i), edges.first(i), partner, several, odds);
        }
        int some = 0;
        int repeated = 0;
        for (int row = 0; row < rows; row++) {
            if (partner[row] > 0) some++;
            if (several[row]) repeated++;
        }
        return repeated <= (texts ? MOST_REPEATED_TEXTS : MOST_REPEATED) * some;
    }

    private static void note(int row, int other, int[] partner, boolean[] several, Linkage.Odds odds) {
        int known = partner[row] - 1;
        if (known < 0) partner[row] = other + 1;
        else if (!several[row]) several[row] = odds.logit(Math.min(known, other), Math.max(known, other)) >= SURE;
    }

    /**
     * The pairs that are at least as probable as the threshold says.
     *
     * @param split rows from here on are of the second source
     */
    public static Edges best(Edges edges, int rows, int split, double threshold) {
        var assignment = new OneToOne(edges, rows);
        assignment.take(threshold, edge -> edges.logit(edge));
        for (int round = 0; round < ROUNDS; round++) {
            int before = assignment.best.size();
            double sooner = Math.min(SOONER, -log(assignment.free(split)) - log(assignment.free(rows - split)));
            assignment.take(threshold, assignment.left(sooner));
            if (assignment.best.size() == before) break;
        }
        return assignment.best;
    }

    /** The share of rows of one source that have no partner yet. */
    private double free(int rows) {
        return Math.max(LEAST_FREE, 1 - best.size() / (double) Math.max(1, rows));
    }

    private void take(double threshold, IntToDoubleFunction logits) {
        for (int edge : ranked) {
            int a = edges.first(edge);
            int b = edges.second(edge);
            if (taken[a] || taken[b]) continue;
            double logit = logits.applyAsDouble(edge);
            if (logit < threshold) continue;
            taken[a] = true;
            taken[b] = true;
            best.add(a, b, logit);
        }
    }

    /**
     * How probable pairs of rows are that have no partner yet. The more have one, the fewer are left in whom the others can have theirs:
     * what is left belongs together sooner, if nothing else that is left does as well.
     */
    private IntToDoubleFunction left(double sooner) {
        double[] rivals = new double[taken.length];
        for (int edge : ranked) {
            int a = edges.first(edge);
            int b = edges.second(edge);
            if (taken[a] || taken[b]) continue;
            double odds = Math.exp(edges.logit(edge) + sooner);
            rivals[a] += odds;
            rivals[b] += odds;
        }
        return edge -> {
            double logit = edges.logit(edge) + sooner;
            double others = rivals[edges.first(edge)] + rivals[edges.second(edge)] - 2 * Math.exp(logit);
            return logit - Math.log1p(Math.max(0, others));
        };
    }
}
