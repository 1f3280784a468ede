package shuke.matching;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.matching.block.Candidates;
import shuke.matching.block.Hash;
import shuke.matching.block.Pairs;
import shuke.matching.block.RecordKeys;
import shuke.matching.cluster.Edges;
import shuke.matching.cluster.Linkage;
import shuke.matching.cluster.OneToOne;
import shuke.matching.compare.Field;
import shuke.matching.compare.Fields;
import shuke.matching.kind.Kind;
import shuke.matching.model.Learning;
import shuke.matching.model.Patterns;
import shuke.matching.model.Reason;
import shuke.matching.model.Scorer;
import shuke.matching.model.Weights;
import shuke.matching.table.Canonical;
import shuke.matching.table.Column;
import shuke.matching.table.Table;

/**
 * Finds the records of one table, or of two, that are of one thing. Nothing has to be set: kinds of fields, keys and weights
 * are found out from the records. The same records give the same result whatever their order, ids and columns' order.
 */
public final class Matcher implements Serializable {

    /** As probable as not. */
    public static final double THRESHOLD = 0.5;

    private static final double PAIRS_PER_ROW = 8;

    /** Such a share of records comes again, whatever was found in the table: it may have been cleaned up. */
    private static final double LEAST_REPEATED = 0.02;

    private static final int SOME_PAIRS = 2000;
    private static final double SURE = 2;

    /** Between one to twenty and twenty to one. */
    private static final double DOUBTFUL = 3;

    /** Pairs less probable than this are of no use to anybody. */
    private static final double LEAST_LOGIT = -3;

    private final int[] original;
    private final int[] places;
    private final int split;
    private final List<String> columns;
    private final transient List<Field> fields;
    private final transient Candidates candidates;
    private final Weights weights;
    private final Scorer scorer;

    /** @param known null to learn the weights from the fields */
    private Matcher(List<String> columns, int[] original, int split, List<Field> fields, @Nullable Weights known) {
        this.columns = columns;
        this.original = original;
        this.split = split;
        this.fields = fields;
        int rows = original.length;
        this.places = new int[rows];
        for (int i = 0; i < rows; i++) places[original[i]] = i;
        var patterns = new Patterns(fields);
        var first = candidates(known == null ? field -> true : known::tells);
        var learnt = known == null ? Learning.learn(patterns, first, rows, split) : known;
        boolean isFirst = known != null || IntStream.range(0, fields.size()).allMatch(learnt::tells);
        // what was learnt first is which fields lead nowhere; keys of the others find more
        this.candidates = isFirst ? first : candidates(learnt::tells);
        this.weights = isFirst ? learnt : Learning.learn(patterns, candidates, rows, split);
        this.scorer = new Scorer(patterns, weights);
    }

    private Candidates candidates(IntPredicate tells) {
        int rows = original.length;
        return new Candidates(fields, tells, rows, split, mostKeys(rows), PAIRS_PER_ROW);
    }

    /** Keys cost time and memory for each row, and what the last ones find is little. */
    private static int mostKeys(int rows) {
        if (rows > 300_000) return 16;
        return rows > 50_000 ? 28 : 40;
    }

    /** Learns from one table, in which records may come several times. */
    public static Matcher of(Table table) {
        return of(table, List.of());
    }

    /** The same for a table of which some columns are described. */
    public static Matcher of(Table table, List<Heading> headings) {
        var canonical = Canonical.of(table);
        var fields = Fields.of(canonical.table(), kinds(headings));
        return new Matcher(names(table), canonical.rows(), table.size(), fields, null);
    }

    /** Learns from two tables; only pairs across them are found. Rows of the second are numbered on from those of the first. */
    public static Matcher of(Table left, Table right) {
        var first = Canonical.of(left);
        var second = Canonical.of(right);
        int[] rows = IntStream.concat(
                        IntStream.of(first.rows()), IntStream.of(second.rows()).map(row -> row + left.size()))
                .toArray();
        Table both = first.table().followedBy(second.table());
        return new Matcher(names(both), rows, left.size(), Fields.of(both, Map.of()), null);
    }

    /** Judges the records of a table by what was learnt elsewhere. It needs the model's columns, and may have others. */
    public static Matcher of(Model model, Table table) {
        var canonical = Canonical.whole(table.only(model.columns()));
        var fields = Fields.of(canonical.table(), model.features());
        return new Matcher(model.columns(), canonical.rows(), table.size(), fields, model.weights());
    }

    /** What was learnt, without the table. */
    public Model model() {
        long salt = Hash.of(String.join(" ", columns), original.length);
        var features = fields.stream().map(field -> field.feature(salt)).toList();
        var keys = RecordKeys.learn(fields, weights::tells, original.length, same(), salt);
        return new Model(columns, features, weights.expecting(LEAST_REPEATED * original.length), keys, original.length);
    }

    /** Some pairs that are hardly in doubt, spread over all. */
    private Pairs same() {
        Pairs[] shares = new Pairs[candidates.shares()];
        for (int i = 0; i < shares.length; i++) shares[i] = new Pairs();
        long step = Math.max(1, original.length / (4L * SOME_PAIRS));
        candidates.forEach((share, a, b) -> {
            boolean drawn = Long.remainderUnsigned(Hash.mix(((long) a << 32) | b), step) == 0;
            if (drawn && scorer.logit(a, b, SURE) >= SURE) shares[share].add(a, b);
        });
        var all = new Pairs();
        for (int i = 0; all.size() < SOME_PAIRS; i++) {
            int at = i;
            if (Arrays.stream(shares).allMatch(share -> share.size() <= at)) break;
            for (Pairs share : shares) if (share.size() > i) all.add(share.first(i), share.second(i));
        }
        return all;
    }

    private static Map<String, Kind> kinds(List<Heading> headings) {
        var kinds = new HashMap<String, Kind>();
        for (Heading heading : headings) if (heading.kind() != null) kinds.put(heading.name(), heading.kind());
        return kinds;
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** The groups, and the pairs within them. */
    public Matches matches(double threshold) {
        double logit = Math.log(threshold / (1 - threshold));
        Edges edges = edges(Math.min(LEAST_LOGIT, logit));
        int rows = original.length;
        boolean linked = split < rows;
        if (linked && OneToOne.fits(edges, rows, isTold(Kind.TEXT), scorer::logit)) {
            return Matches.ofPairs(OneToOne.best(edges, rows, split, logit), original);
        }
        var groups = Linkage.groups(rows, edges, scorer::logit, logit);
        return Matches.ofGroups(groups, rows, split, scorer::logit, logit, original);
    }

    /**
     * The pairs that are worth asking a person about: those most in doubt, of many kinds; at most {@code most}. What she says
     * teaches a {@link Model} most.
     */
    public List<Matches.Pair> ask(int most) {
        Edges edges = edges(-DOUBTFUL);
        var doubtful = IntStream.range(0, edges.size())
                .filter(edge -> edges.logit(edge) <= DOUBTFUL)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer edge) -> Math.abs(edges.logit(edge)))
                        .thenComparingInt(edges::first)
                        .thenComparingInt(edges::second))
                .toList();
        // pairs that are alike in the same way teach the same: those not asked about yet come first
        var times = new HashMap<Long, Integer>();
        var turns = new HashMap<Integer, Integer>();
        for (int edge : doubtful)
            turns.put(edge, times.merge(scorer.pattern(edges.first(edge), edges.second(edge)), 1, Integer::sum));
        return doubtful.stream()
                .sorted(Comparator.comparingInt(edge -> turns.getOrDefault(edge, 0)))
                .limit(most)
                .map(edge -> pair(edges.first(edge), edges.second(edge), edges.logit(edge)))
                .toList();
    }

    private Matches.Pair pair(int first, int second, double logit) {
        int a = original[first];
        int b = original[second];
        return new Matches.Pair(Math.min(a, b), Math.max(a, b), Scorer.probability(logit));
    }

    /** How probable it is that two rows are of one thing, taken by themselves; the same both ways round. */
    public double score(int a, int b) {
        return Scorer.probability(scorer.logit(Math.min(places[a], places[b]), Math.max(places[a], places[b])));
    }

    /** What speaks for and against it, field by field. The weights add up to the logarithm of the odds of {@link #score}. */
    public List<Reason> reasons(int a, int b) {
        return scorer.reasons(Math.min(places[a], places[b]), Math.max(places[a], places[b]));
    }

    /** Whether the most telling field is of the kind. */
    private boolean isTold(Kind kind) {
        return !fields.isEmpty() && fields.getFirst().kind() == kind;
    }

    private Edges edges(double least) {
        Edges[] shares = new Edges[candidates.shares()];
        for (int i = 0; i < shares.length; i++) shares[i] = new Edges();
        candidates.forEach((share, a, b) -> {
            double logit = scorer.logit(a, b, least);
            if (logit >= least) shares[share].add(a, b, logit);
        });
        var all = new Edges();
        for (Edges share : shares) all.addAll(share);
        return all;
    }
}
