package shuke.matching;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.matching.table.BadTable;
import shuke.matching.table.CsvTable;
import shuke.matching.table.Table;

/** A labelled set that lies beside the repository: one table or two, and the pairs that are of one thing. */
record LabelledSet(Table left, @Nullable Table right, Set<String> gold) {

    /** A test that needs a set which is not here is left out. */
    static LabelledSet of(String name) throws IOException, BadTable {
        Path folder = folder(name);
        assumeTrue(folder != null, "the labelled sets are not here");
        boolean linked = Files.exists(folder.resolve("left.csv"));
        Table left = CsvTable.read(folder.resolve(linked ? "left.csv" : "records.csv"));
        Table right = linked ? CsvTable.read(folder.resolve("right.csv")) : null;
        var gold = new HashSet<String>();
        List<String> lines = Files.readAllLines(folder.resolve("gold_pairs.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] ids = line.split(",");
            gold.add(key(ids[0], ids[1], linked));
        }
        return new LabelledSet(left, right, gold);
    }

    static boolean areThere() {
        return folder("febrl1") != null;
    }

    Matcher matcher() {
        return right == null ? Matcher.of(left) : Matcher.of(left, right);
    }

    /** Whether two rows are of one thing; rows of the second table are numbered on from those of the first. */
    boolean isSame(int first, int second) {
        String b = right == null ? left.ids().get(second) : right.ids().get(second - left.size());
        return gold.contains(key(left.ids().get(first), b, right != null));
    }

    long hits(Matches matches) {
        return matches.pairs().stream()
                .filter(pair -> isSame(pair.first(), pair.second()))
                .count();
    }

    double f1(Matches matches) {
        return 2.0 * hits(matches) / (matches.pairs().size() + gold.size());
    }

    /** All rows, those of the second table behind those of the first. */
    Table whole() {
        return right == null ? left : left.followedBy(right);
    }

    /** Its true pairs, by their rows. */
    List<int[]> same() {
        var firsts = places(left.ids(), 0);
        var seconds = right == null ? firsts : places(right.ids(), left.size());
        return gold.stream()
                .sorted()
                .map(pair -> pair.split("\t"))
                .map(ids -> new int[] {
                    Objects.requireNonNull(firsts.get(ids[0])), Objects.requireNonNull(seconds.get(ids[1]))
                })
                .toList();
    }

    private static Map<String, Integer> places(List<String> ids, int from) {
        var places = new HashMap<String, Integer>();
        for (String id : ids) places.put(id, from + places.size());
        return places;
    }

    /** The texts of a row of the first table. */
    Values values(int row) {
        var texts = new ArrayList<@Nullable String>();
        for (var column : left.columns()) texts.add(column.text(row));
        return new Values(texts);
    }

    private static String key(String a, String b, boolean linked) {
        return linked || a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
    }

    private static @Nullable Path folder(String set) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/match").resolve(set);
            if (Files.isDirectory(folder)) return folder;
        }
        return null;
    }
}
