package shuke.matching.cluster;

/** Across two sources without duplicates each row has at most one partner: the most probable pairs come first. */
public final class OneToOne {

    private static final double SURE = 3;
    private static final double MOST_REPEATED = 0.1;

    private OneToOne() {}

    /** Whether hardly any row has several partners of which one is sure. */
    public static boolean fits(Edges edges, int rows) {
        int[] partners = new int[rows];
        for (int i = 0; i < edges.size(); i++) {
            if (edges.logit(i) < SURE) continue;
            partners[edges.first(i)]++;
            partners[edges.second(i)]++;
        }
        int some = 0;
        int several = 0;
        for (int count : partners) {
            if (count > 0) some++;
            if (count > 1) several++;
        }
        return several <= MOST_REPEATED * some;
    }

    public static Edges best(Edges edges, int rows, double threshold) {
        boolean[] taken = new boolean[rows];
        var best = new Edges();
        for (int edge : edges.ranked()) {
            if (edges.logit(edge) < threshold) break;
            int a = edges.first(edge);
            int b = edges.second(edge);
            if (taken[a] || taken[b]) continue;
            taken[a] = true;
            taken[b] = true;
            best.add(a, b, edges.logit(edge));
        }
        return best;
    }
}
