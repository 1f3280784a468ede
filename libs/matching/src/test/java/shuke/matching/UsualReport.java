package shuke.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.matching.compare.Usual;
import shuke.matching.model.Weights;
import shuke.matching.table.BadTable;

/**
 * Counts the figures of {@link Usual} on labelled sets, and shows what they are worth: each set judged by figures from the others
 * alone, and by those that are in use. To be run by hand beside the sets; it prints tables.
 */
public final class UsualReport {

    /** Sets of one maker together. */
    static final List<List<String>> SETS = List.of(
            List.of("febrl1", "febrl3", "febrl_gen_100k_dev"),
            List.of("splink_fake_1000"),
            List.of("restaurants_fz"),
            List.of("dblp_acm"),
            List.of("abt_buy"),
            List.of("pp_census_dev"),
            List.of("cn_person_dev"),
            List.of("cn_company_dev"));

    private static final double[] THRESHOLDS = {0.5, 0.8, 0.9, 0.95, 0.99};
    private static final double[] ENDS = {0, 0.2, 0.5, 0.8, 0.95, 1.01};

    private UsualReport() {}

    public static void main(String[] none) throws IOException, BadTable {
        var sets = new ArrayList<List<UnknownSet>>();
        for (var names : SETS) {
            var ofMaker = new ArrayList<UnknownSet>();
            for (String name : names) ofMaker.add(UnknownSet.of(name));
            sets.add(ofMaker);
        }
        var all = UsualFigures.of(sets);
        for (Usual usual : Usual.values()) {
            print(usual + " same", all.same().get(usual));
            print(usual + " together", all.together().get(usual));
            print(usual + " apart", all.apart().get(usual));
        }
        System.out.println(
                "| set | figures | F1 | precision at .5 .8 .9 .95 .99 | recall at the same | said at .5 | calibration |");
        for (var ofMaker : sets) {
            var others = UsualFigures.of(
                    sets.stream().filter(set -> !set.equals(ofMaker)).toList());
            for (var set : ofMaker) {
                System.out.println(line(set, "of the others", set.judged(others.weights(set.fields()))));
                System.out.println(line(set, "in use", set.judged(Weights.usual(set.fields()))));
            }
        }
    }

    private static void print(String what, double @Nullable [] shares) {
        if (shares == null) return;
        System.out.println(what + " "
                + IntStream.range(0, shares.length)
                        .mapToObj(level -> String.format(Locale.ROOT, "%.2g", shares[level]))
                        .collect(Collectors.joining(", ")));
    }

    private static String line(UnknownSet set, String figures, List<UnknownSet.Judged> judged) {
        double gold = judged.stream().mapToDouble(UnknownSet.Judged::same).sum();
        var precision = new StringBuilder();
        var recall = new StringBuilder();
        double f1 = 0;
        double said = 0;
        for (double threshold : THRESHOLDS) {
            double same = 0;
            double found = 0;
            double expected = 0;
            for (var pair : judged) {
                if (pair.probability() < threshold) continue;
                same += pair.same();
                found += pair.same() + pair.other();
                expected += pair.probability() * (pair.same() + pair.other());
            }
            precision.append(String.format(Locale.ROOT, " %.3f", same / Math.max(1e-9, found)));
            recall.append(String.format(Locale.ROOT, " %.3f", same / gold));
            if (threshold == 0.5) {
                f1 = 2 * same / (found + gold);
                said = expected / Math.max(1e-9, found);
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f |%s |%s | %.3f | %s |",
                set.name(),
                figures,
                f1,
                precision,
                recall,
                said,
                bins(judged));
    }

    /** How many of the pairs said to be of one thing with about such a probability are. */
    private static String bins(List<UnknownSet.Judged> judged) {
        var text = new StringBuilder();
        for (int bin = 0; bin + 1 < ENDS.length; bin++) {
            double same = 0;
            double found = 0;
            double expected = 0;
            for (var pair : judged) {
                if (pair.probability() < ENDS[bin] || pair.probability() >= ENDS[bin + 1]) continue;
                same += pair.same();
                found += pair.same() + pair.other();
                expected += pair.probability() * (pair.same() + pair.other());
            }
            if (found >= 1)
                text.append(String.format(Locale.ROOT, "%.2f→%.2f (%.0f) ", expected / found, same / found, found));
        }
        return text.toString().strip();
    }
}
