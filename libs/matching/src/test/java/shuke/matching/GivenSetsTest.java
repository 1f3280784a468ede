package shuke.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.matching.table.BadTable;
import shuke.matching.table.CsvTable;
import shuke.matching.table.Table;

/**
 * Labelled sets that lie beside the repository, where they are there: what is reached on them is not lost again. The floors
 * are a little below what was reached.
 */
class GivenSetsTest {

    @ParameterizedTest
    @CsvSource({
        "febrl1, 0.995",
        "febrl3, 0.995",
        "splink_fake_1000, 0.93",
        "restaurants_fz, 0.93",
        "dblp_acm, 0.98",
        "cn_company_dev, 0.955"
    })
    void duplicates_are_found_as_well_as_ever(String set, double floor) throws IOException, BadTable {
        Path folder = folder(set);
        assumeTrue(folder != null, "the labelled sets are not here");
        boolean linked = Files.exists(folder.resolve("left.csv"));
        Table left = CsvTable.read(folder.resolve(linked ? "left.csv" : "records.csv"));
        Table right = linked ? CsvTable.read(folder.resolve("right.csv")) : null;
        Matches matches = (right == null ? Matcher.of(left) : Matcher.of(left, right)).matches(Matcher.THRESHOLD);
        assertThat(f1(matches, left, right, gold(folder, linked))).isGreaterThan(floor);
    }

    private static double f1(Matches matches, Table left, @Nullable Table right, Set<String> gold) {
        int hits = 0;
        for (var pair : matches.pairs()) {
            String a = left.ids().get(pair.first());
            String b =
                    right == null ? left.ids().get(pair.second()) : right.ids().get(pair.second() - left.size());
            if (gold.contains(key(a, b, right != null))) hits++;
        }
        return 2.0 * hits / (matches.pairs().size() + gold.size());
    }

    private static Set<String> gold(Path folder, boolean linked) throws IOException {
        var gold = new HashSet<String>();
        List<String> lines = Files.readAllLines(folder.resolve("gold_pairs.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] ids = line.split(",");
            gold.add(key(ids[0], ids[1], linked));
        }
        return gold;
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
