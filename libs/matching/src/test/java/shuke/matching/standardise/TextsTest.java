package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Nested
    class a_line {
        @Test
        void has_no_white_space_around_and_single_spaces_inside() {
            assertThat(line(" \t 王\u3000小明 \u00A0\n Ada  ")).isEqualTo("王 小明 Ada");
        }

        @Test
        void is_composed_so_that_equal_looking_texts_are_equal() {
            assertThat(line("Ame\u0301lie")).isEqualTo("Am\u00E9lie");
        }

        @Test
        void loses_what_nobody_can_see() {
            assertThat(line("\uFEFFAc\u200Bme\u0007 \u202EInc\u202C\u2060")).isEqualTo("Acme Inc");
        }

        @Test
        void composes_what_a_removed_character_kept_apart() {
            assertThat(line("e\u200B\u0301")).isEqualTo("\u00E9");
        }

        @Test
        void may_be_empty() {
            assertThat(line(" \n ")).isEmpty();
        }

        @Test
        void tells_whether_it_was_changed() {
            assertThat(Outcome.isChanged(Texts.line("Acme"))).isFalse();
            assertThat(Outcome.isChanged(Texts.line("Acme "))).isTrue();
        }
    }

    @Nested
    class what_must_survive {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "👩‍👩‍👧‍👦 family",
                    "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                    "👍🏽 ❤\uFE0F\u200D🔥",
                    "مرحبا بالعالم",
                    "می\u200Cخواهم", // Persian spells with the non-joiner
                    "क्\u200Dष",
                    "שלום \u200Fעולם",
                    "𠮷野家",
                    "Ｆｕｌｌ width"
                })
        void comes_out_as_it_went_in(String text) {
            assertThat(Texts.line(text)).isEqualTo(new Standardised.Accepted<>(text, false));
        }

        @Test
        void a_joiner_between_letters_that_need_none_is_rubbish() {
            assertThat(line("Ac\u200Dme 王\u200C小明\u200D")).isEqualTo("Acme 王小明");
        }
    }

    @Nested
    class a_block {
        @Test
        void keeps_lines_tabs_and_inner_spaces() {
            assertThat(block("  first\r\n\tsecond   column\rthird\u2028fourth \n\n"))
                    .isEqualTo("first\n\tsecond   column\nthird\nfourth");
        }
    }

    @Nested
    class what_cannot_be_stored {
        @Test
        void nul_is_refused() {
            assertThat(line("a\0b")).isEqualTo("✗ textHasNul");
            assertThat(block("a\0b")).isEqualTo("✗ textHasNul");
        }

        @Test
        void half_a_character_is_refused() {
            assertThat(line("a\uD83D")).isEqualTo("✗ textBrokenUnicode");
            assertThat(block("\uDE00b")).isEqualTo("✗ textBrokenUnicode");
        }

        @Test
        void cleaning_leaves_it_out_instead() {
            assertThat(Texts.clean(" a\0\uD83Db  c ")).isEqualTo("ab c");
        }
    }

    @Test
    void full_width_letters_and_digits_become_half_width_and_punctuation_only_where_asked() {
        assertThat(Texts.halfWidth("ＡＢｃ１２３，（王）")).isEqualTo("ABc123，（王）");
        assertThat(Texts.halfWidthAll("ＡＢｃ１２３，（王）　￥")).isEqualTo("ABc123,(王) ¥");
    }

    private static String line(String raw) {
        return Outcome.text(Texts.line(raw));
    }

    private static String block(String raw) {
        return Outcome.text(Texts.block(raw));
    }
}
