package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPatternTest {
    @Test
    void a_text_fits_when_all_of_it_does() {
        assertThat(TextPattern.fits("[A-Z]{3}", "CNY")).isTrue();
        assertThat(TextPattern.fits("[A-Z]{3}", "CNYX")).isFalse();
        assertThat(TextPattern.fits("\\p{Han}+", "客户")).isTrue();
    }

    /** With back-tracking this would outlast the sun. */
    @Test
    void no_pattern_takes_longer_than_its_text_is_long() {
        var text = "a".repeat(100_000) + "!";

        assertThat(TextPattern.fits("(a+)+", text)).isFalse();
        assertThat(TextPattern.fits("(a|aa)*b", text)).isFalse();
    }

    @Test
    void what_could_take_for_ever_is_no_pattern() {
        assertThat(TextPattern.complaint("(a)\\1")).isPresent();
        assertThat(TextPattern.complaint("(?=a)b")).isPresent();
        assertThat(TextPattern.complaint("[A-Z]{3}")).isEmpty();
    }
}
