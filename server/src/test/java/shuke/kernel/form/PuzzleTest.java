package shuke.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PuzzleTest {
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void about_one_number_in_so_many_solves_it() {
        var solutions = IntStream.range(0, 200_000)
                .filter(number -> Puzzle.isSolved(ID, 10, Integer.toString(number)))
                .count();

        assertThat(solutions).isBetween(130L, 270L); // 195 on average
    }

    @Test
    void is_bound_to_its_id() {
        var number = IntStream.iterate(0, i -> i + 1)
                .filter(i -> Puzzle.isSolved(ID, 14, Integer.toString(i)))
                .findFirst()
                .orElseThrow();

        assertThat(Puzzle.isSolved(UUID.fromString("01890000-0000-7000-8000-000000000002"), 14, "" + number))
                .isFalse();
    }

    @Test
    void takes_no_long_texts_and_none_at_all() {
        assertThat(Puzzle.isSolved(ID, 0, "1".repeat(21))).isFalse();
        assertThat(Puzzle.isSolved(ID, 0, "")).isFalse();
    }
}
