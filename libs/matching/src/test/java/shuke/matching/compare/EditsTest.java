package shuke.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 1",
        "smith, smyth, 1",
        "ann, anna, 1",
        "abc, xyz, 3",
        "kitten, sitting, 3",
        "a, a, 0",
        "王小明, 王晓明, 1"
    })
    void changes_of_letters_are_counted(String a, String b, int edits) {
        assertThat(Edits.distance(a, b, 9)).isEqualTo(edits);
    }

    @Test
    void more_than_asked_for_is_one_more() {
        assertThat(Edits.distance("abcdef", "uvwxyz", 2)).isEqualTo(3);
        assertThat(Edits.distance("a", "abcdefgh", 2)).isEqualTo(3);
    }

    @Test
    void any_two_texts_are_as_far_apart_as_the_table_of_the_textbook_says() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random);
            String b = text(random);
            assertThat(Edits.distance(a, b, 99)).as("%s %s", a, b).isEqualTo(textbook(a, b));
            assertThat(Edits.distance(b, a, 99)).isEqualTo(Edits.distance(a, b, 99));
        }
    }

    @Test
    void texts_longer_than_a_word_of_the_machine_are_compared_too() {
        String a = "x" + "a".repeat(100) + "y";
        assertThat(Edits.distance(a, "a".repeat(100), 3)).isPositive();
        assertThat(Edits.winkler(a, a.replace('y', 'z'))).isBetween(0.9, 1.0);
    }

    @Test
    void winkler_knows_the_classic_examples() {
        assertThat(Edits.winkler("martha", "marhta")).isBetween(0.960, 0.962);
        assertThat(Edits.winkler("dwayne", "duane")).isBetween(0.839, 0.841);
        assertThat(Edits.winkler("abc", "xyz")).isZero();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(4)));
        return text.toString();
    }

    /** Optimal string alignment by its definition. */
    private static int textbook(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
