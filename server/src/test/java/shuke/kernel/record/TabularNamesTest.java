package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TabularNamesTest {
    private final TabularNames names = new TabularNames();

    @Test
    void are_numbered_where_they_are_the_same_whatever_their_capitals() {
        assertThat(names.of("Name")).isEqualTo("Name");
        assertThat(names.of("NAME")).isEqualTo("NAME 2");
        assertThat(names.of("name")).isEqualTo("name 3");
    }

    @Test
    void are_short_enough_for_postgresql_and_end_with_a_whole_character() {
        var first = names.of("客".repeat(40));
        var second = names.of("客".repeat(40));

        assertThat(first).isEqualTo("客".repeat(21));
        assertThat(second).isEqualTo("客".repeat(20) + " 2");
        assertThat(second.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void hold_nothing_that_ends_a_name() {
        assertThat(names.of("a\"b\nc")).isEqualTo("a b c");
    }
}
