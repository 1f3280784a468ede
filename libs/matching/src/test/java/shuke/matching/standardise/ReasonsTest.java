package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final String[] CODES =
            Arrays.stream(Reason.values()).map(Reason::code).toArray(String[]::new);

    @Test
    void every_reason_has_a_chinese_and_an_english_sentence_and_no_sentence_is_left_over() {
        assertThat(Reasons.bundle(Locale.SIMPLIFIED_CHINESE).keySet()).containsExactlyInAnyOrder(CODES);
        assertThat(Reasons.bundle(Locale.ENGLISH).keySet()).containsExactlyInAnyOrder(CODES);
    }

    @Test
    void a_sentence_is_in_the_language_of_the_reader() {
        assertThat(CODES).allSatisfy(code -> {
            assertThat(Reasons.text(code, Locale.CHINA))
                    .containsPattern("\\p{IsHan}")
                    .endsWith("。");
            assertThat(Reasons.text(code, Locale.US)).matches("\\p{ASCII}+").endsWith(".");
        });
    }

    @Test
    void other_chinese_locales_read_chinese_and_all_others_english() {
        assertThat(Reasons.text("phoneTooShort", Locale.forLanguageTag("zh-Hant-HK")))
                .contains("电话号码");
        assertThat(Reasons.text("phoneTooShort", Locale.GERMANY)).startsWith("The phone number");
    }

    @Test
    void a_code_that_does_not_exist_is_an_error_of_the_program() {
        assertThatThrownBy(() -> Reasons.text("noSuchReason", Locale.CHINA))
                .isInstanceOf(MissingResourceException.class);
    }
}
