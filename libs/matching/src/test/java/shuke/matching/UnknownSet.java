package shuke.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import shuke.matching.block.Candidates;
import shuke.matching.compare.Field;
import shuke.matching.compare.Fields;
import shuke.matching.compare.Role;
import shuke.matching.compare.Usual;
import shuke.matching.kind.Kind;
import shuke.matching.kind.Kinds;
import shuke.matching.model.Patterns;
import shuke.matching.model.Scorer;
import shuke.matching.model.Weights;
import shuke.matching.table.BadTable;
import shuke.matching.table.Column;
import shuke.matching.table.Table;

/**
 * A labelled set as it looks while nothing is known of it: kinds of columns, but not how common values are nor what they are worth.
 *
 * @param pairs the kinds of pairs among candidates and true pairs
 * @param strangers levels of pairs drawn at random, by field and level
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UnknownSet(String name, List<Field> fields, List<Sort> pairs, double[][] strangers, int rows) {

    static final int LEVELS = 8;
    private static final int DRAWN = 400_000;

    /** Two records of so many have the same text where it is one of a few words. */
    private static final double FEW_WORDS = 0.02;

    /** Pairs with the same levels in all fields, two rows that are one, and how many of them are of one thing and not. */
    static final class Sort {
        final int first;
        final int second;
        final int[] levels;
        double same;
        double other;

        Sort(int first, int second, int[] levels) {
            this.first = first;
            this.second = second;
            this.levels = levels;
        }
    }

    static UnknownSet of(String name) throws IOException, BadTable {
        var set = LabelledSet.of(name);
        Table table = set.whole();
        List<Field> fields = Fields.ofFew(table, Fields.usual(kinds(table)));
        var patterns = new Patterns(fields);
        var sorts = new HashMap<Long, Sort>();
        for (int[] pair : set.same()) sort(patterns, fields.size(), sorts, pair[0], pair[1]).same++;
        for (int[] pair : candidates(set, table)) {
            if (!set.isSame(pair[0], pair[1])) sort(patterns, fields.size(), sorts, pair[0], pair[1]).other++;
        }
        return new UnknownSet(
                name, fields, List.copyOf(sorts.values()), strangers(set, patterns, fields.size()), table.size());
    }

    /**
     * The kinds of columns as somebody would describe them: where the same texts come again and again, one of a few words. Left out
     * is what holds one text only, or single letters.
     */
    private static Map<String, Kind> kinds(Table table) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (Column column : table.columns()) {
            var texts = column.values().subList(1, column.values().size());
            double[] counts = new double[texts.size() + 1];
            for (int code : column.codes()) counts[code]++;
            double filled = column.codes().length - counts[0];
            double chance = 0;
            for (int code = 1; code < counts.length; code++) chance += counts[code] * counts[code] / filled / filled;
            boolean telling = chance < 0.9 && texts.stream().anyMatch(text -> text.length() > 1);
            Kind kind = Kinds.of(column.name(), texts, (int) filled);
            if (telling) kinds.put(column.name(), chance > FEW_WORDS ? Kind.CATEGORY : kind);
        }
        return kinds;
    }

    private static Sort sort(Patterns patterns, int fields, Map<Long, Sort> sorts, int a, int b) {
        return sorts.computeIfAbsent(patterns.of(a, b), pattern -> new Sort(a, b, levels(pattern, fields)));
    }

    private static int[] levels(long pattern, int fields) {
        int[] levels = new int[fields];
        for (int f = 0; f < fields; f++) levels[f] = (int) (pattern >>> (3 * f)) & 7;
        return levels;
    }

    private static List<int[]> candidates(LabelledSet set, Table table) {
        int split = set.right() == null ? table.size() : set.left().size();
        var candidates = new Candidates(Fields.of(table, Map.of()), field -> true, table.size(), split, 28, 8);
        var shares = new ConcurrentHashMap<Integer, List<int[]>>();
        candidates.forEach((share, a, b) ->
                shares.computeIfAbsent(share, none -> new ArrayList<>()).add(new int[] {a, b}));
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(share -> share.getValue().stream())
                .collect(Collectors.toList());
    }

    private static double[][] strangers(LabelledSet set, Patterns patterns, int fields) {
        double[][] counts = new double[fields][LEVELS];
        var random = new SplittableRandom(1);
        int left = set.left().size();
        int all = set.whole().size();
        for (int i = 0; i < DRAWN; i++) {
            int a = random.nextInt(left);
            int b = all == left ? random.nextInt(all) : left + random.nextInt(all - left);
            if (a == b || set.isSame(a, b)) continue;
            int[] levels = levels(patterns.of(Math.min(a, b), Math.max(a, b)), fields);
            for (int f = 0; f < fields; f++) counts[f][levels[f]]++;
        }
        return counts;
    }

    /** How often levels come among the true pairs ({@code true}) or among candidates that share a telling value but are others. */
    double[] counts(int field, boolean same) {
        double[] counts = new double[LEVELS];
        for (Sort sort : pairs) {
            if (same || isTogether(sort, field)) counts[sort.levels[field]] += same ? sort.same : sort.other;
        }
        return counts;
    }

    /** Whether another field that belongs to several is the same: an address, a phone. */
    private boolean isTogether(Sort sort, int but) {
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.get(f);
            boolean telling = field.kind() == Kind.PHONE || field.kind() == Kind.ADDRESS;
            if (f != but && telling && !field.numbers() && field.role() == Role.SHARED && sort.levels[f] == 1)
                return true;
        }
        return false;
    }

    /** A pair's share of all, and how probable it is said to be. */
    record Judged(double probability, double same, double other) {}

    /** All pairs as they are judged; true ones weigh as though one in ten records came again. */
    List<Judged> judged(Weights weights) {
        var fitted = weights.usualFor(rows);
        double repeated = fitted.sames();
        double all = pairs.stream().mapToDouble(sort -> sort.same).sum();
        var scorer = new Scorer(new Patterns(fields), fitted);
        return pairs.stream()
                .map(sort -> new Judged(
                        Scorer.probability(scorer.logit(sort.first, sort.second)),
                        sort.same * repeated / all,
                        sort.other))
                .toList();
    }

    /** What a field is, as far as what is usual for it is concerned. */
    Usual usual(int field) {
        return Usual.of(fields.get(field));
    }
}
