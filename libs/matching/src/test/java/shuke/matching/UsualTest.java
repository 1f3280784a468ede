package shuke.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.matching.model.Weights;
import shuke.matching.table.BadTable;

/** What is usual, on labelled sets that lie beside the repository, where they are there. */
class UsualTest {

    private static final List<List<UnknownSet>> SETS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException, BadTable {
        assumeTrue(LabelledSet.areThere(), "the labelled sets are not here");
        for (var names : UsualReport.SETS) {
            var ofMaker = new ArrayList<UnknownSet>();
            for (String name : names) if (!name.endsWith("100k_dev")) ofMaker.add(UnknownSet.of(name));
            SETS.add(ofMaker);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"febrl1", "febrl3", "splink_fake_1000", "cn_person_dev", "cn_company_dev"})
    void says_probabilities_that_hold_for_sets_it_was_not_counted_on(String name) {
        var others = SETS.stream()
                .filter(sets -> sets.stream().noneMatch(set -> set.name().equals(name)));
        var set = set(name);
        var found = Found.of(set, UsualFigures.of(others.toList()).weights(set.fields()));
        assertThat(found.precision()).isCloseTo(found.said(), within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "febrl1, 0.99, 0.99",
        "febrl3, 0.99, 0.98",
        "splink_fake_1000, 0.99, 0.7",
        "restaurants_fz, 0.9, 0.95",
        "pp_census_dev, 0.6, 0.9",
        "cn_person_dev, 0.94, 0.83",
        "cn_company_dev, 0.96, 0.78"
    })
    void finds_enough_and_little_that_is_wrong(String name, double precision, double recall) {
        var set = set(name);
        var found = Found.of(set, Weights.usual(set.fields()));
        assertThat(found.precision()).isGreaterThan(precision);
        assertThat(found.recall()).isGreaterThan(recall);
    }

    private static UnknownSet set(String name) {
        return SETS.stream()
                .flatMap(List::stream)
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of the pairs that are as probable as not: how many are right, how many of all right ones they are, and what was said. */
    private record Found(double precision, double recall, double said) {

        static Found of(UnknownSet set, Weights weights) {
            double same = 0;
            double all = 0;
            double found = 0;
            double said = 0;
            for (var pair : set.judged(weights)) {
                all += pair.same();
                if (pair.probability() < Matcher.THRESHOLD) continue;
                double pairs = pair.same() + pair.other();
                same += pair.same();
                found += pairs;
                said += pair.probability() * pairs;
            }
            return new Found(same / found, same / all, said / found);
        }
    }
}
