package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    private final Phones phones = new Phones("CN");

    @Nested
    class numbers_at_home {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "13800138000|+8613800138000",
                    "138 0013 8000|+8613800138000",
                    "138-0013-8000|+8613800138000",
                    "' 13800138000'|+8613800138000",
                    "013800138000|+8613800138000",
                    "８６１３８００１３８０００|+8613800138000",
                    "86-13800138000|+8613800138000",
                    "+86 138 0013 8000|+8613800138000",
                    "(+86)13800138000|+8613800138000",
                    "008613800138000|+8613800138000",
                    "0755-12345678|+8675512345678",
                    "(0755)12345678|+8675512345678",
                    "0755 12345678|+8675512345678",
                    "+86-755-12345678|+8675512345678",
                    "0086-0755-12345678|+8675512345678",
                    "+86 (0)755 12345678|+8675512345678",
                    "400-810-8888|+864008108888",
                    "tel:+86-10-12345678|+861012345678",
                    "手机：13800138000|+8613800138000",
                    "Tel: 010-12345678|+861012345678",
                    "13800138000.0|+8613800138000",
                    "'''13800138000'|+8613800138000",
                    "١٣٨٠٠١٣٨٠٠٠|+8613800138000",
                    "'\u202A13800138000\u202C'|+8613800138000"
                })
        void get_the_country_code(String raw, String expected) {
            assertThat(read(raw)).isEqualTo(expected);
        }
    }

    @Nested
    class extensions {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "416-810-9897x752|+14168109897;ext=752",
                    "+1 (416) 810-9897 ext. 752|+14168109897;ext=752",
                    "0755-12345678转801|+8675512345678;ext=801",
                    "0755-12345678 分机 08|+8675512345678;ext=08",
                    "0755-12345678-801|+8675512345678;ext=801",
                    "010-12345678#12|+861012345678;ext=12",
                    "400-810-8888-2|+864008108888;ext=2",
                    "+14168109897;ext=752|+14168109897;ext=752"
                })
        void are_kept_as_in_rfc_3966(String raw, String expected) {
            assertThat(read(raw)).isEqualTo(expected);
        }
    }

    @Nested
    class numbers_from_elsewhere {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "+44 (0)20 7946 0958|+442079460958",
                    "0044 20 7946 0958|+442079460958",
                    "+39 06 1234567|+39061234567",
                    "001-308-928-7399|+13089287399",
                    "(376)694-9481|+13766949481",
                    "913.249.5790|+19132495790",
                    "404/352-3517|+14043523517",
                    "1-415-555-2671|+14155552671",
                    "9867280228|+19867280228"
                })
        void are_recognised_by_their_prefix_or_the_american_way_of_writing(String raw, String expected) {
            assertThat(read(raw)).isEqualTo(expected);
        }

        @Test
        void follow_the_hint_before_the_default_region() {
            assertThat(Outcome.text(phones.standardise("030 12345678", "DE"))).isEqualTo("+493012345678");
            assertThat(Outcome.text(phones.standardise("(020) 7946 0958", "GB")))
                    .isEqualTo("+442079460958");
        }

        @Test
        void fall_back_to_the_default_region_when_they_do_not_fit_the_hint() {
            assertThat(Outcome.text(phones.standardise("13800138000", "GH"))).isEqualTo("+8613800138000");
            assertThat(Outcome.text(phones.standardise("13800138000", "no region")))
                    .isEqualTo("+8613800138000");
        }

        @Test
        void a_number_that_was_never_assigned_is_kept_as_long_as_its_length_is_possible() {
            assertThat(read("+1-588-734-6947")).isEqualTo("+15887346947");
        }
    }

    @Nested
    class what_is_refused {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "1.38E+10|phoneScientific",
                    "1.38001E10|phoneScientific",
                    "13800138000/13900139000|phoneSeveral",
                    "13800138000，13900139000|phoneSeveral",
                    "13800138000 13900139000|phoneSeveral",
                    "13800138000或13900139000|phoneSeveral",
                    "010-12345678/79|phoneSeveral",
                    "138****8000|phoneMasked",
                    "13800138000（张经理）|phoneHasText",
                    "1-800-FLOWERS|phoneHasText",
                    "61234567|phoneAreaCodeMissing",
                    "6123 4567|phoneAreaCodeMissing",
                    "95588|phoneAreaCodeMissing",
                    "138001380001380|phoneTooLong",
                    "+86 13|phoneTooShort",
                    "12|phoneTooShort",
                    "+999 1234567|phoneCountryCodeUnknown",
                    "无|phoneUnreadable",
                    "N/A|phoneUnreadable",
                    "'  '|valueEmpty"
                })
        void names_its_reason(String raw, String reason) {
            assertThat(read(raw)).isEqualTo("✗ " + reason);
        }

        @Test
        void nul_does_not_slip_through() {
            assertThat(read("138\00013800")).isEqualTo("✗ textHasNul");
        }
    }

    @Nested
    class shown_to_a_person {
        @Test
        void a_number_of_the_own_country_is_national_and_any_other_international() {
            assertThat(Phones.display("+8613800138000", "CN")).isEqualTo("138 0013 8000");
            assertThat(Phones.display("+8613800138000", "US")).isEqualTo("+86 138 0013 8000");
            assertThat(Phones.display("+14168109897;ext=752", "CN")).isEqualTo("+1 416-810-9897 ext. 752");
        }

        @Test
        void what_is_no_standard_number_comes_back_as_it_is() {
            assertThat(Phones.display("ask Ada", "CN")).isEqualTo("ask Ada");
        }
    }

    @Test
    void a_default_region_without_telephones_is_an_error_of_the_settings() {
        assertThatThrownBy(() -> new Phones("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    private String read(String raw) {
        return Outcome.text(phones.standardise(raw));
    }
}
