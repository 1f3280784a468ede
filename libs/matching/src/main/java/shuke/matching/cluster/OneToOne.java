package shuke.matching.cluster;

/** Across two sources without duplicates each row has at most one partner: the most probable pairs come first. */
public final class OneToOne {

    private static final double SURE = 3;
    private static final double MOST_REPEATED = 0.1;

    /** Texts of products and publications resemble each other without being of one thing. */
    private static final double MOST_REPEATED_TEXTS = 0.18;

    private OneToOne() {}

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
