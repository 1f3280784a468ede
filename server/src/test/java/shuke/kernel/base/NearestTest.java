package shuke.kernel.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> WORDS = List.of("account", "contact", "name");

    @ParameterizedTest
    @ValueSource(strings = {"acount", "acconut", "Account", "accounts", "akkount"})
    void a_word_is_known_again_though_letters_are_wrong_missing_too_many_or_swapped(String word) {
        assertThat(Nearest.to(word, WORDS)).contains("account");
    }

    @Test
    void of_a_short_word_only_one_letter_may_be_wrong() {
        assertThat(Nearest.to("nmae", WORDS)).contains("name");
        assertThat(Nearest.to("mnea", WORDS)).isEmpty();
    }

    @Test
    void nobody_meant_anything_by_a_word_that_is_far_from_all() {
        assertThat(Nearest.to("invoice", WORDS)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), WORDS)).isEmpty();
    }
}
