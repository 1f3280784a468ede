package shuke.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.matching.kind.Kind;
import shuke.matching.model.Reason;

class ModelTest {

    private static final List<Heading> CONTACT = List.of(
            new Heading("name", Kind.NAME),
            new Heading("mobile", Kind.PHONE),
            new Heading("email", Kind.EMAIL),
            new Heading("company", Kind.COMPANY),
            new Heading("address", Kind.ADDRESS),
            new Heading("birthday", Kind.DATE));

    private static final List<List<String>> ROWS = People.rows(3000, 5);

    @Nested
    class what_is_usual {

        private final Model model = Model.usual(CONTACT);

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "王小明, 小明王, -, -, -, -",
                    "王小明, Wang Xiaoming, -, -, -, -",
                    "-, -, +86 13800138000, 138-0013-8000, -, -",
                    "-, -, -, -, Acme Inc., ACME",
                    "-, -, -, -, 上海熟客信息技术有限公司, 熟客信息技术"
                })
        void gives_keys_that_the_same_record_shares_however_it_is_written(
                String name, String otherName, String phone, String otherPhone, String company, String otherCompany) {
            var keys = model.keys(Values.of(name, phone, null, company, null, null));
            assertThat(keys).isNotEmpty();
            assertThat(model.keys(Values.of(otherName, otherPhone, null, otherCompany, null, null)))
                    .containsAnyElementsOf(keys);
        }

        @Test
        void gives_no_keys_for_missing_values() {
            assertThat(model.keys(Values.of(null, "", "  ", null, null, null))).isEmpty();
        }

        @Test
        void is_sure_where_two_things_of_ones_own_agree() {
            assertThat(probability(
                            Values.of("王小明", "13800138000", null, null, null, null),
                            Values.of("王晓明", "+86 138-0013-8000", null, null, null, null)))
                    .isGreaterThan(0.9);
            assertThat(probability(
                            Values.of("Anna Smith", null, "anna@acme.com", null, null, null),
                            Values.of("Smith, Anna", null, "Anna@acme.com", null, null, null)))
                    .isGreaterThan(0.9);
        }

        @Test
        void takes_namesakes_and_families_for_others() {
            assertThat(probability(
                            Values.of("王小明", "13800138000", null, null, null, null),
                            Values.of("王小明", "15912345678", null, null, null, null)))
                    .isLessThan(0.5);
            assertThat(probability(
                            Values.of("王小明", "13800138000", null, null, null, null),
                            Values.of("李兰", "13800138000", null, null, null, null)))
                    .isLessThan(0.5);
        }

        @Test
        void takes_neighbours_with_numbers_in_a_row_for_others() {
            assertThat(probability(
                            Values.of("潘慧敏", "13800138016", null, null, "上海市静安区南京西路1266号", null),
                            Values.of("孙慧敏", "13800138017", null, null, "上海市静安区南京西路1268号", null)))
                    .isLessThan(0.5);
            assertThat(probability(
                            Values.of("Ann Lee", "13800138016", null, "Acme", null, null),
                            Values.of("Ann Kim", "13800138017", null, "Acme", null, null)))
                    .isLessThan(0.5);
        }

        @Test
        void takes_brothers_and_sisters_for_others() {
            assertThat(probability(
                            Values.of("王小明", "13800138000", null, null, "上海市静安区南京西路1266号", null),
                            Values.of("王小红", "13800138000", null, null, "上海市静安区南京西路1266号", null)))
                    .isLessThan(0.8);
        }

        @Test
        void does_not_count_an_address_made_of_the_name_as_more_than_the_name() {
            double name = probability(
                    Values.of("张伟", null, null, null, null, null), Values.of("张伟", null, null, null, null, null));
            assertThat(probability(
                            Values.of("张伟", null, "zhangwei@163.com", null, null, null),
                            Values.of("张伟", null, "zhangwei@qq.com", null, null, null)))
                    .isLessThanOrEqualTo(name);
        }

        @Test
        void still_finds_who_mistyped_one_thing_where_others_are_the_same() {
            assertThat(probability(
                            Values.of("潘慧敏", "13800138016", null, null, "上海市静安区南京西路1266号", null),
                            Values.of("潘慧敏", "13800138017", null, null, "上海市静安区南京西路1266号", null)))
                    .isGreaterThan(0.9);
        }

        private double probability(Values one, Values other) {
            return model.score(one, List.of(other)).getFirst().probability();
        }
    }

    @Nested
    class what_was_learnt {

        private final Model model = Model.learn(People.table(People.HEADER, ROWS));

        @Test
        void is_the_same_every_time() {
            assertThat(Model.learn(People.table(People.HEADER, ROWS)).toBytes()).isEqualTo(model.toBytes());
        }

        @Test
        void outlives_its_table() {
            var kept = Model.of(model.toBytes());
            assertThat(kept.toBytes()).isEqualTo(model.toBytes());
            for (int row = 0; row < 50; row++) {
                assertThat(kept.keys(values(row))).isEqualTo(model.keys(values(row)));
                assertThat(kept.score(values(row), List.of(values(row + 1))))
                        .isEqualTo(model.score(values(row), List.of(values(row + 1))));
            }
        }

        @Test
        void holds_no_readable_value() {
            String kept = new String(model.toBytes(), StandardCharsets.ISO_8859_1);
            assertThat(kept).contains("surname").doesNotContain("london", "anna", "harrison", "mail.com");
        }

        @Test
        void refuses_bytes_that_are_no_model() {
            byte[] bytes = model.toBytes();
            assertThatThrownBy(() -> Model.of(new byte[] {9, 1, 2})).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Model.of(Arrays.copyOf(bytes, bytes.length / 2)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void judges_both_ways_round_the_same_and_says_why() {
            for (int row = 0; row < 300; row++) {
                Scored there =
                        model.score(values(row), List.of(values(row + 1))).getFirst();
                Scored back = model.score(values(row + 1), List.of(values(row))).getFirst();
                assertThat(back).isEqualTo(there);
                double odds =
                        there.reasons().stream().mapToDouble(Reason::weight).sum();
                assertThat(1 / (1 + Math.exp(-odds))).isCloseTo(there.probability(), within(1e-9));
            }
        }

        @Test
        void says_nothing_of_what_is_less_probable_than_is_asked_for() {
            var lineup = model.lineup(ROWS.stream()
                    .limit(300)
                    .map(row -> new Values(List.copyOf(row.subList(1, row.size()))))
                    .toList());
            for (double least : new double[] {0, 0.5, 0.8, 1}) {
                for (int row = 1; row < 300; row++) {
                    double whole = lineup.score(row, row - 1);
                    double asked = lineup.score(row, row - 1, least);
                    if (whole >= least) assertThat(asked).isEqualTo(whole);
                    else assertThat(asked).isLessThan(least);
                }
            }
        }

        @Test
        void finds_by_keys_and_score_whoever_came_before() {
            int twice = 0;
            int found = 0;
            for (int row = 1; row < ROWS.size(); row++) {
                if (!ROWS.get(row).getFirst().endsWith("b")) continue;
                twice++;
                boolean meets = !java.util.Collections.disjoint(model.keys(values(row)), model.keys(values(row - 1)));
                if (meets
                        && model.score(values(row), List.of(values(row - 1)))
                                        .getFirst()
                                        .probability()
                                >= 0.5) found++;
            }
            assertThat(found).isGreaterThan(twice * 97 / 100);
        }

        private static Values values(int row) {
            var cells = ROWS.get(row);
            return new Values(List.copyOf(cells.subList(1, cells.size())));
        }
    }

    @Nested
    class few_records {

        @Test
        void teach_little_so_that_what_is_usual_counts() {
            var rows = ROWS.subList(0, 12);
            var model = Model.learn(People.table(People.HEADER, rows));
            var cells = rows.getFirst().subList(1, 7);
            var anna = new Values(List.copyOf(cells));
            var likewise = Values.of(cells.get(0), cells.get(1) + "n", cells.get(2), null, cells.get(4), cells.get(5));
            var other = new Values(List.copyOf(rows.get(7).subList(1, 7)));
            assertThat(model.score(anna, List.of(likewise)).getFirst().probability())
                    .isGreaterThan(0.9);
            assertThat(model.score(anna, List.of(other)).getFirst().probability())
                    .isLessThan(0.1);
            assertThat(model.keys(likewise)).containsAnyElementsOf(model.keys(anna));
        }

        @Test
        void none_at_all_is_no_trouble() {
            var model = Model.learn(People.table(People.HEADER, List.of()));
            assertThat(model.keys(Values.of("a", "b", "c", "d", "e", "f"))).isEmpty();
            assertThat(model.score(Values.of("a", "b", "c", "d", "e", "f"), List.of()))
                    .isEmpty();
        }
    }

    @Nested
    class hostile_values {

        @Test
        void are_judged_in_bounded_time() {
            var model = Model.usual(CONTACT);
            var texts = List.of(
                    "1".repeat(100_000),
                    "a-".repeat(50_000),
                    "<".repeat(100_000) + "@",
                    "王".repeat(100_000),
                    "\uD800\u0000\u202E",
                    "(((((((((((转1转2#3 x4");
            for (String one : texts) {
                for (String other : texts) {
                    var scored = model.score(
                            Values.of(one, one, one, one, one, one),
                            List.of(Values.of(other, other, other, other, other, other)));
                    assertThat(scored.getFirst().probability()).isBetween(0.0, 1.0);
                }
                assertThat(model.keys(Values.of(one, one, one, one, one, one))).hasSizeLessThan(20);
            }
        }
    }
}
