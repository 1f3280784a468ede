package shuke.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.matching.cluster.Edges;
import shuke.matching.cluster.Linkage;
import shuke.matching.table.BadTable;

/**
 * Labelled sets that lie beside the repository, where they are there: what is reached on them is not lost again. The floors
 * are a little below what was reached.
 */
class GivenSetsTest {

    @ParameterizedTest
    @CsvSource({
        "febrl1, 0.998",
        "febrl3, 0.998",
        "splink_fake_1000, 0.95",
        "restaurants_fz, 0.95",
        "dblp_acm, 0.98",
        "pp_census_dev, 0.97",
        "cn_person_dev, 0.97",
        "cn_company_dev, 0.965"
    })
    void duplicates_are_found_as_well_as_ever(String name, double floor) throws IOException, BadTable {
        var set = LabelledSet.of(name);
        assertThat(set.f1(set.matcher().matches(Matcher.THRESHOLD))).isGreaterThan(floor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"febrl3", "splink_fake_1000", "restaurants_fz", "dblp_acm", "cn_company_dev"})
    void probabilities_are_what_they_say(String name) throws IOException, BadTable {
        var set = LabelledSet.of(name);
        var matches = set.matcher().matches(Matcher.THRESHOLD);
        double expected = matches.pairs().stream()
                .mapToDouble(Matches.Pair::score)
                .average()
                .orElseThrow();
        assertThat(set.hits(matches) / (double) matches.pairs().size()).isCloseTo(expected, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"febrl3", "cn_person_dev"})
    void one_record_after_the_other_gives_what_all_at_once_give(String name) throws IOException, BadTable {
        var set = LabelledSet.of(name);
        var matcher = set.matcher();
        double atOnce = set.f1(matcher.matches(Matcher.THRESHOLD));
        assertThat(set.f1(oneByOne(set, matcher.model()))).isGreaterThan(atOnce - 0.002);
    }

    /** Each record is looked up by its keys among those that came before. */
    private static Matches oneByOne(LabelledSet set, Model model) {
        int rows = set.left().size();
        var found = new HashMap<String, List<Integer>>();
        var edges = new Edges();
        for (int row = 0; row < rows; row++) {
            var candidates = new LinkedHashSet<Integer>();
            for (String key : model.keys(set.values(row))) {
                var before = found.computeIfAbsent(key, none -> new ArrayList<>());
                candidates.addAll(before);
                before.add(row);
            }
            for (int candidate : candidates) edges.add(candidate, row, logit(set, model, candidate, row));
        }
        var groups = Linkage.groups(rows, edges, (a, b) -> logit(set, model, a, b), 0);
        int[] same = IntStream.range(0, rows).toArray();
        return Matches.ofGroups(groups, rows, rows, (a, b) -> logit(set, model, a, b), 0, same);
    }

    private static double logit(LabelledSet set, Model model, int a, int b) {
        double probability =
                model.score(set.values(a), List.of(set.values(b))).getFirst().probability();
        return Math.log(probability / (1 - probability + 1e-12));
    }

    @Test
    void decisions_on_the_pairs_that_are_asked_about_make_it_better() throws IOException, BadTable {
        var set = LabelledSet.of("splink_fake_1000");
        var matcher = set.matcher();
        var decisions = matcher.ask(80).stream()
                .map(pair -> new Decision(
                        set.values(pair.first()), set.values(pair.second()), set.isSame(pair.first(), pair.second())))
                .toList();
        var taught = Matcher.of(matcher.model().taught(decisions), set.left());
        double without = set.f1(matcher.matches(Matcher.THRESHOLD));
        assertThat(set.f1(taught.matches(Matcher.THRESHOLD))).isGreaterThan(without);
    }
}
