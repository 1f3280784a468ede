package shuke.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.matching.compare.Likeness;
import shuke.matching.table.Table;

class MatcherTest {

    private static final List<List<String>> ROWS = People.rows(900, 3);

    @Nested
    class people_with_slips {

        @Test
        void are_found_without_being_told_anything() {
            Set<String> found = found(People.HEADER, ROWS);
            Set<String> right = new HashSet<>();
            for (var row : ROWS) {
                String id = row.getFirst();
                if (id.endsWith("b")) right.add(id.replace("-b", "-a") + " " + id);
            }
            var hits = new HashSet<>(found);
            hits.retainAll(right);
            assertThat(hits.size()).isGreaterThan(right.size() * 98 / 100);
            assertThat(found.size() - hits.size()).isLessThan(right.size() / 50);
        }

        @Test
        void are_found_beside_columns_that_tell_nothing() {
            var random = new Random(4);
            var header = new ArrayList<>(People.HEADER);
            header.addAll(List.of("created_at", "status", "number", "score", "note"));
            var rows = new ArrayList<List<String>>();
            var many = People.rows(6000, 3);
            for (var row : many) {
                var longer = new ArrayList<>(row);
                longer.add("2024-%02d-%02d %02d:%02d"
                        .formatted(of(12, random), of(28, random), of(23, random), of(59, random)));
                longer.add(of(3, random) == 1 ? "active" : "pending");
                longer.add(String.valueOf(of(9_999_999, random)));
                longer.add(of(99, random) + "." + of(99, random));
                longer.add(of(4, random) == 1 ? "called" : "");
                rows.add(longer);
            }
            Set<String> plain = found(People.HEADER, many);
            Set<String> either = new HashSet<>(found(header, rows));
            assertThat(either).hasSizeGreaterThan(plain.size() * 98 / 100);
            either.addAll(plain);
            assertThat(either).hasSizeLessThan(plain.size() * 102 / 100);
        }

        private static int of(int most, Random random) {
            return 1 + random.nextInt(most);
        }

        @Test
        void are_found_whatever_the_order_of_rows() {
            var shuffled = new ArrayList<>(ROWS);
            Collections.shuffle(shuffled, new Random(9));
            assertThat(found(People.HEADER, shuffled)).isEqualTo(found(People.HEADER, ROWS));
        }

        @Test
        void are_found_whatever_their_ids() {
            var renamed = new ArrayList<List<String>>();
            for (var row : ROWS) {
                var other = new ArrayList<>(row);
                other.set(0, "x" + row.getFirst().hashCode());
                renamed.add(other);
            }
            assertThat(scores(People.HEADER, renamed)).isEqualTo(scores(People.HEADER, ROWS));
        }

        @Test
        void are_found_whatever_the_order_of_columns() {
            List<Integer> order = List.of(0, 4, 2, 6, 1, 5, 3);
            assertThat(found(
                            arranged(People.HEADER, order),
                            ROWS.stream().map(row -> arranged(row, order)).toList()))
                    .isEqualTo(found(People.HEADER, ROWS));
        }

        @Test
        void are_the_same_when_a_column_is_there_twice() {
            List<Integer> order = List.of(0, 1, 2, 3, 4, 5, 6, 2);
            var header = new ArrayList<>(arranged(People.HEADER, order));
            header.set(7, "surname 2");
            assertThat(found(
                            header,
                            ROWS.stream().map(row -> arranged(row, order)).toList()))
                    .isEqualTo(found(People.HEADER, ROWS));
        }
    }

    @Nested
    class a_score {

        private final Matcher matcher = Matcher.of(People.table(People.HEADER, ROWS));

        @Test
        void is_the_same_both_ways_round() {
            var random = new Random(6);
            for (int i = 0; i < 5_000; i++) {
                int a = random.nextInt(ROWS.size());
                int b = random.nextInt(ROWS.size());
                assertThat(matcher.score(a, b)).isEqualTo(matcher.score(b, a));
                assertThat(matcher.reasons(a, b)).isEqualTo(matcher.reasons(b, a));
            }
        }

        @Test
        void is_what_its_reasons_add_up_to() {
            for (var pair : matcher.matches(0.1).pairs()) {
                double odds = matcher.reasons(pair.first(), pair.second()).stream()
                        .mapToDouble(reason -> reason.weight())
                        .sum();
                assertThat(1 / (1 + Math.exp(-odds)))
                        .isCloseTo(matcher.score(pair.first(), pair.second()), within(1e-9));
            }
        }

        @Test
        void is_a_probability() {
            var likely = matcher.matches(0.5).pairs();
            double expected =
                    likely.stream().mapToDouble(Matches.Pair::score).average().orElseThrow();
            long right = likely.stream()
                    .filter(pair -> person(pair.first()).equals(person(pair.second())))
                    .count();
            assertThat(right / (double) likely.size()).isCloseTo(expected, within(0.05));
        }

        @Test
        void says_no_less_for_what_is_the_same_and_common_than_for_what_is_only_alike() {
            var common = new ArrayList<List<String>>();
            for (var row : ROWS) {
                var cells = new ArrayList<>(row);
                if (common.size() % 3 == 0) cells.set(2, "harrison");
                common.add(cells);
            }
            var people = Matcher.of(People.table(People.HEADER, common));
            var same = new DoubleSummaryStatistics();
            var alike = new DoubleSummaryStatistics();
            for (int a = 0; a < common.size(); a++) {
                for (int b = 0; b < a; b++) {
                    for (var reason : people.reasons(a, b)) {
                        if (!reason.column().equals("surname") || reason.weight() < 0) continue;
                        (reason.likeness() == Likeness.SAME ? same : alike).accept(reason.weight());
                    }
                }
            }
            assertThat(alike.getCount()).isPositive();
            assertThat(same.getMax()).isGreaterThan(same.getMin() + 1);
            assertThat(same.getMin()).isGreaterThan(alike.getMax() - 1e-6);
        }

        private static String person(int row) {
            String id = ROWS.get(row).getFirst();
            return id.substring(0, id.indexOf('-'));
        }
    }

    @Nested
    class two_tables {

        @Test
        void give_pairs_across_them_only() {
            var left = ROWS.stream().filter(row -> row.getFirst().endsWith("a")).toList();
            var right =
                    ROWS.stream().filter(row -> row.getFirst().endsWith("b")).toList();
            var matches = Matcher.of(People.table(People.HEADER, left), People.table(People.HEADER, right))
                    .matches(0.5);
            assertThat(matches.pairs()).hasSizeGreaterThan(right.size() * 97 / 100);
            assertThat(matches.pairs()).allMatch(pair -> pair.first() < left.size() && pair.second() >= left.size());
        }
    }

    @Nested
    class bad_input {

        @Test
        void of_one_name_a_hundred_thousand_times_is_bounded() {
            var rows = IntStream.range(0, 100_000)
                    .mapToObj(i -> List.of("r" + i, "王伟", ""))
                    .toList();
            var matches = Matcher.of(People.table(List.of("id", "name", "note"), rows))
                    .matches(0.5);
            assertThat(matches.pairs().size()).isLessThan(2_000_000);
        }

        @Test
        void of_one_name_and_other_values_is_bounded_too() {
            var random = new Random(1);
            var rows = IntStream.range(0, 30_000)
                    .mapToObj(i -> List.of("r" + i, "王伟", Integer.toString(random.nextInt(40))))
                    .toList();
            var matches =
                    Matcher.of(People.table(List.of("id", "name", "age"), rows)).matches(0.5);
            assertThat(matches.groups()).hasSize(30_000);
        }

        @Test
        void of_equal_records_is_bounded() {
            var rows = IntStream.range(0, 20_000)
                    .mapToObj(i -> List.of("r" + i, "Ann", "ann@a.com"))
                    .toList();
            assertThat(Matcher.of(People.table(List.of("id", "name", "email"), rows))
                            .matches(0.5)
                            .groups())
                    .hasSize(20_000);
        }

        @Test
        void of_hardly_any_rows_or_columns_is_no_trouble() {
            for (int count : new int[] {0, 1, 2, 3}) {
                var rows = IntStream.range(0, count)
                        .mapToObj(i -> List.of("r" + i, "", "x"))
                        .toList();
                assertThat(matches(List.of("id", "a", "b"), rows).groups()).hasSize(count);
                var bare = IntStream.range(0, count)
                        .mapToObj(i -> List.of("r" + i))
                        .toList();
                assertThat(matches(List.of("id"), bare).pairs()).isEmpty();
            }
        }

        @Test
        void of_three_hundred_columns_is_bounded() {
            var random = new Random(2);
            List<String> header = IntStream.range(0, 301)
                    .mapToObj(i -> i == 0 ? "id" : "c" + i)
                    .toList();
            var rows = IntStream.range(0, 500)
                    .mapToObj(row -> IntStream.range(0, 301)
                            .mapToObj(i -> i == 0 ? "r" + row : "v" + random.nextInt(50))
                            .toList())
                    .toList();
            assertThat(matches(header, rows).groups()).hasSize(500);
        }

        @Test
        void of_three_hundred_equal_columns_and_many_rows_is_bounded() {
            List<String> header = IntStream.range(0, 301)
                    .mapToObj(i -> i == 0 ? "id" : "c" + i)
                    .toList();
            var rows = IntStream.range(0, 3000)
                    .mapToObj(row -> IntStream.range(0, 301)
                            .mapToObj(i -> i == 0 ? "r" + row : "same")
                            .toList())
                    .toList();
            assertThat(matches(header, rows).groups()).hasSize(3000);
        }

        @Test
        void of_any_unicode_survives() {
            var random = new Random(4);
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 500; i++) rows.add(List.of("r" + i, any(random), any(random), any(random)));
            assertThat(matches(List.of("id", "name", "address", "email"), rows).groups())
                    .hasSize(500);
        }

        private static String any(Random random) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) text.append((char) random.nextInt(0x10000));
            return text.toString();
        }
    }

    private static List<String> arranged(List<String> row, List<Integer> order) {
        return order.stream().map(row::get).toList();
    }

    private static Matches matches(List<String> header, List<List<String>> rows) {
        return Matcher.of(People.table(header, rows)).matches(0.5);
    }

    private static List<Matches.Pair> scores(List<String> header, List<List<String>> rows) {
        return matches(header, rows).pairs();
    }

    private static Set<String> found(List<String> header, List<List<String>> rows) {
        Table table = People.table(header, rows);
        var found = new HashSet<String>();
        for (var pair : Matcher.of(table).matches(0.5).pairs()) {
            String a = table.ids().get(pair.first());
            String b = table.ids().get(pair.second());
            found.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
        }
        return found;
    }
}
