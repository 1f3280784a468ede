package shuke.matching.survive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shuke.matching.kind.Kind;
import shuke.matching.survive.Survivor.Why;

class SurvivorshipTest {

    private static final Rule BY_SOURCE = new Rule.SourcePriority(List.of("erp", "web"));
    private static final Rule NEWEST = new Rule.Newest();
    private static final Rule LONGEST = new Rule.Longest();
    private static final Rule MOST_FREQUENT = new Rule.MostFrequent();

    @Test
    void an_empty_value_never_survives_another_one() {
        for (Rule rule : List.of(BY_SOURCE, NEWEST, LONGEST, MOST_FREQUENT, new Rule.NonEmpty())) {
            var survivor = chosen(List.of(rule), offer(" ", "erp", 9), offer("Ann", null, 1), offer(null, "web", 8));
            assertThat(survivor).isEqualTo(new Survivor(1, "Ann", Why.ONLY_ONE));
        }
        assertThat(chosen(List.of(NEWEST), offer(null, "erp", 1))).isEqualTo(new Survivor(-1, null, Why.ALL_EMPTY));
        assertThat(chosen(List.of(NEWEST))).isEqualTo(new Survivor(-1, null, Why.ALL_EMPTY));
    }

    @Test
    void the_source_that_stands_first_wins() {
        assertThat(chosen(List.of(BY_SOURCE), offer("a", "x", 9), offer("b", "web", 8), offer("c", "erp", 1)))
                .isEqualTo(new Survivor(2, "c", Why.SOURCE));
    }

    @Test
    void the_newest_wins_over_those_of_which_it_is_not_known() {
        assertThat(chosen(List.of(NEWEST), new Offer("a", null, null), offer("b", null, 1), offer("c", null, 2)))
                .isEqualTo(new Survivor(2, "c", Why.NEWEST));
    }

    @Test
    void the_longest_wins() {
        assertThat(chosen(List.of(LONGEST), offer("Ann", null, 2), offer("Annabel", null, 1)))
                .isEqualTo(new Survivor(1, "Annabel", Why.LONGEST));
    }

    @Test
    void the_most_frequent_wins_however_it_is_written() {
        var phones = new Survivorship(Kind.PHONE, List.of(MOST_FREQUENT));
        assertThat(phones.choose(List.of(
                        offer("15912345678", null, 1),
                        offer("+86 13800138000", null, 1),
                        offer("138-0013-8000", null, 1))))
                .isEqualTo(new Survivor(1, "+86 13800138000", Why.MOST_FREQUENT));
    }

    @Test
    void what_one_rule_leaves_open_the_next_one_decides() {
        assertThat(chosen(List.of(BY_SOURCE, NEWEST), offer("a", "erp", 1), offer("b", "erp", 2), offer("c", "web", 9)))
                .isEqualTo(new Survivor(1, "b", Why.NEWEST));
        assertThat(chosen(List.of(BY_SOURCE), offer("a", "erp", 1), offer("b", "erp", 2)))
                .isEqualTo(new Survivor(0, "a", Why.FIRST));
    }

    @Test
    void values_that_are_the_same_need_no_deciding_but_the_better_writing_is_taken() {
        assertThat(chosen(List.of(LONGEST), offer("Ann Lee", null, 1), offer("Mrs. Ann Lee", null, 1)))
                .isEqualTo(new Survivor(1, "Mrs. Ann Lee", Why.ALL_SAME));
    }

    private static Survivor chosen(List<Rule> rules, Offer... offers) {
        return new Survivorship(Kind.NAME, rules).choose(List.of(offers));
    }

    private static Offer offer(@Nullable String value, @Nullable String source, int day) {
        return new Offer(value, source, Instant.ofEpochSecond(86_400L * day));
    }
}
