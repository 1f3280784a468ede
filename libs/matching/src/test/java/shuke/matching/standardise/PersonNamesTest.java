package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @Nested
    class chinese_names {
        @ParameterizedTest(name = "{0}: {1} = {2} + {3}")
        @CsvSource({
            "王小明,王小明,王,小明",
            "王 小明,王小明,王,小明",
            "王　小　明,王小明,王,小明",
            "刘奇,刘奇,刘,奇",
            "欧阳修,欧阳修,欧阳,修",
            "欧 阳 少 广,欧阳少广,欧阳,少广",
            "司马相如,司马相如,司马,相如",
            "欧阳,欧阳,欧,阳",
            "刘王子涵,刘王子涵,刘,王子涵",
            "爱新觉罗溥仪,爱新觉罗溥仪,爱新觉罗,溥仪",
            "王,王,王,",
            "王小明先生,王小明,王,小明",
            "王先生,王先生,王,",
            "王军（采购）,王军（采购）,王,军",
            "𠮷小明,𠮷小明,𠮷,小明"
        })
        void are_split_behind_the_surname(String raw, String full, String family, @Nullable String given) {
            assertThat(split(raw)).isEqualTo(new PersonName(full, family, given));
        }

        @Test
        void with_a_middle_dot_stay_whole() {
            assertThat(split("阿凡提・买买提")).isEqualTo(new PersonName("阿凡提·买买提", null, null));
            assertThat(split("阿凡提 • 买买提")).isEqualTo(new PersonName("阿凡提·买买提", null, null));
        }
    }

    @Nested
    class latin_names {
        @ParameterizedTest(name = "{0}: {1} = {3} {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ada Smith|Ada Smith|Smith|Ada",
                    "Smith, Ada|Ada Smith|Smith|Ada",
                    "Mr. Ada Smith|Ada Smith|Smith|Ada",
                    "Prof. Dr. Ada  Smith|Ada Smith|Smith|Ada",
                    "Smith, Dr. Ada|Ada Smith|Smith|Ada",
                    "Ludwig van Beethoven|Ludwig van Beethoven|van Beethoven|Ludwig",
                    "Charles de la Cruz|Charles de la Cruz|de la Cruz|Charles",
                    "van der Berg, Jan|Jan van der Berg|van der Berg|Jan",
                    "Van Morrison|Van Morrison|Morrison|Van",
                    "Martin Luther King Jr.|Martin Luther King Jr.|King|Martin Luther",
                    "King, Martin Luther, Jr.|Martin Luther King Jr.|King|Martin Luther",
                    "Ada Smith, PhD|Ada Smith PhD|Smith|Ada",
                    "Henry Ford III|Henry Ford III|Ford|Henry",
                    "XIA HUIXIN|XIA HUIXIN|HUIXIN|XIA",
                    "bell hooks|bell hooks|hooks|bell",
                    "Seán O'Connor|Seán O'Connor|O'Connor|Seán",
                    "Madonna|Madonna||Madonna",
                    "Smith, Dr.|Smith||Smith",
                    "Dr|Dr||Dr"
                })
        void are_split_by_comma_particle_and_suffix(String raw, String full, @Nullable String family, String given) {
            assertThat(split(raw)).isEqualTo(new PersonName(full, family, given));
        }
    }

    @Test
    void names_in_other_scripts_keep_their_full_form() {
        assertThat(split("محمد علي")).isEqualTo(new PersonName("محمد علي", null, null));
        assertThat(split("Иван Иванов")).isEqualTo(new PersonName("Иван Иванов", null, null));
        assertThat(split("王小明 Tom")).isEqualTo(new PersonName("王小明 Tom", null, null));
    }

    @Test
    void what_has_no_letter_is_no_name() {
        assertThat(Outcome.of(PersonNames.split("12345"))).isEqualTo("✗ nameHasNoLetter");
        assertThat(Outcome.of(PersonNames.split("😀"))).isEqualTo("✗ nameHasNoLetter");
        assertThat(Outcome.of(PersonNames.split(" "))).isEqualTo("✗ valueEmpty");
        assertThat(Outcome.of(PersonNames.split("a".repeat(201)))).isEqualTo("✗ nameTooLong");
    }

    @Test
    void parts_are_joined_in_the_order_of_their_language() {
        assertThat(PersonNames.join("王", "小明", NameOrders.USUAL)).isEqualTo("王小明");
        assertThat(PersonNames.join("Smith", "Ada", NameOrders.USUAL)).isEqualTo("Ada Smith");
        assertThat(PersonNames.join("王", "Tom", NameOrders.USUAL)).isEqualTo("Tom 王");
        assertThat(PersonNames.join(null, "Ada", NameOrders.USUAL)).isEqualTo("Ada");
        assertThat(PersonNames.join("王", " ", NameOrders.USUAL)).isEqualTo("王");
        assertThat(PersonNames.join(null, null, NameOrders.USUAL)).isEmpty();
    }

    @Nested
    class where_the_family_name_comes_first {
        private final NameOrders orders = new NameOrders(NameOrder.FAMILY_GIVEN, NameOrder.FAMILY_GIVEN);

        @ParameterizedTest(name = "{0}: {1} = {2} + {3}")
        @CsvSource({
            "Nagy Eva,Nagy Eva,Nagy,Eva",
            "van der Berg Jan,van der Berg Jan,van der Berg,Jan",
            "'Smith, Ada','Smith Ada',Smith,Ada",
            "Dr. Nagy Eva Maria,Nagy Eva Maria,Nagy,Eva Maria",
            "王小明,王小明,王,小明",
            "Eva,Eva,,Eva"
        })
        void names_are_read_and_written_so(String raw, String full, @Nullable String family, String given) {
            assertThat(PersonNames.split(raw, orders))
                    .isInstanceOfSatisfying(
                            Standardised.Accepted.class,
                            accepted -> assertThat(accepted.value()).isEqualTo(new PersonName(full, family, given)));
        }

        @Test
        void parts_are_joined_so() {
            assertThat(PersonNames.join("Nagy", "Eva", orders)).isEqualTo("Nagy Eva");
            var reversed = new NameOrders(NameOrder.GIVEN_FAMILY, NameOrder.GIVEN_FAMILY);
            assertThat(PersonNames.join("王", "小明", reversed)).isEqualTo("小明 王");
        }
    }

    private static Object split(String raw) {
        return Outcome.of(PersonNames.split(raw));
    }
}
