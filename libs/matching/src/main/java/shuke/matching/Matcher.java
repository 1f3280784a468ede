package shuke.matching;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import shuke.matching.block.Candidates;
import shuke.matching.cluster.Edges;
import shuke.matching.cluster.Linkage;
import shuke.matching.cluster.OneToOne;
import shuke.matching.compare.Field;
import shuke.matching.compare.Fields;
import shuke.matching.model.Learning;
import shuke.matching.model.Patterns;
import shuke.matching.model.Reason;
import shuke.matching.model.Scorer;
import shuke.matching.table.Canonical;
import shuke.matching.table.Table;

/**
 * Finds the records of one table, or of two, that are of one thing. Nothing has to be set: kinds of fields, keys and weights
 * are found out from the records. The same records give the same result whatever their order, ids and columns' order.
 */
public final class Matcher implements Serializable {

    /** As probable as not. */
    public static final double THRESHOLD = 0.5;

    private static final double PAIRS_PER_ROW = 8;

    /** Pairs less probable than this are of no use to anybody. */
    private static final double LEAST_LOGIT = -3;

    private final int[] original;
    private final int[] places;
    private final int split;
    private final transient Candidates candidates;
    private final Scorer scorer;

    private Matcher(Table table, int[] original, int split) {
        this.original = original;
        this.split = split;
        this.places = new int[original.length];
        for (int i = 0; i < original.length; i++) places[original[i]] = i;
        List<Field> fields = Fields.of(table);
        var patterns = new Patterns(fields);
        this.candidates = new Candidates(fields, table.size(), split, mostKeys(table.size()), PAIRS_PER_ROW);
        this.scorer = Learning.learn(patterns, candidates, table.size(), split);
    }

    /** Keys cost time and memory for each row, and what the last ones find is little. */
    private static int mostKeys(int rows) {
        if (rows > 300_000) return 16;
        return rows > 50_000 ? 28 : 40;
    }

    /** Learns from one table, in which records may come several times. */
    public static Matcher of(Table table) {
        var canonical = Canonical.of(table);
        return new Matcher(canonical.table(), canonical.rows(), table.size());
    }

    /** Learns from two tables; only pairs across them are found. Rows of the second are numbered on from those of the first. */
    public static Matcher of(Table left, Table right) {
        var first = Canonical.of(left);
        var second = Canonical.of(right);
        int[] rows = IntStream.concat(
                        IntStream.of(first.rows()), IntStream.of(second.rows()).map(row -> row + left.size()))
                .toArray();
        return new Matcher(first.table().followedBy(second.table()), rows, left.size());
    }

    /** The groups, and the pairs within them. */
    public Matches matches(double threshold) {
        double logit = Math.log(threshold / (1 - threshold));
        Edges edges = edges(Math.min(LEAST_LOGIT, logit));
        int rows = original.length;
        boolean linked = split < rows;
        if (linked && OneToOne.fits(edges, rows, scorer::logit)) {
            return Matches.ofPairs(OneToOne.best(edges, rows, logit), original);
        }
        var groups = Linkage.groups(rows, edges, scorer::logit, logit);
        return Matches.ofGroups(groups, rows, split, scorer::logit, logit, original);
    }

    /** How probable it is that two rows are of one thing, taken by themselves; the same both ways round. */
    public double score(int a, int b) {
        return Scorer.probability(scorer.logit(Math.min(places[a], places[b]), Math.max(places[a], places[b])));
    }

    /** What speaks for and against it, field by field. The weights add up to the logarithm of the odds of {@link #score}. */
    public List<Reason> reasons(int a, int b) {
        return scorer.reasons(Math.min(places[a], places[b]), Math.max(places[a], places[b]));
    }

    private Edges edges(double least) {
        Edges[] shares = new Edges[candidates.shares()];
        for (int i = 0; i < shares.length; i++) shares[i] = new Edges();
        candidates.forEach((share, a, b) -> {
            if (!scorer.mayReach(a, b, least)) return;
            double logit = scorer.logit(a, b);
            if (logit >= least) shares[share].add(a, b, logit);
        });
        var all = new Edges();
        for (Edges share : shares) all.addAll(share);
        return all;
    }
}
