package shuke.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten rows of each of two sources; rows of the second have the numbers from ten on. */
class OneToOneTest {

    private static final int EACH = 10;

    @Test
    void the_most_probable_pairs_come_first_and_each_row_once() {
        var edges = new Edges();
        edges.add(0, 10, 5);
        edges.add(0, 11, 6);
        edges.add(1, 11, 4);
        assertThat(pairs(edges)).containsExactly("0-11 6.0");
    }

    @Test
    void what_is_left_when_nearly_all_have_a_partner_belongs_together_sooner() {
        assertThat(pairs(nearlyAll(9))).hasSize(10).last().asString().startsWith("9-19 ");
    }

    @Test
    void but_not_when_few_have_one() {
        assertThat(pairs(nearlyAll(1))).containsExactly("0-10 5.0");
    }

    @Test
    void nor_when_something_else_that_is_left_may_be_its_partner() {
        var edges = nearlyAll(8);
        edges.add(8, 19, -1);
        edges.add(9, 18, -1);
        edges.add(8, 18, -1);
        assertThat(pairs(edges)).hasSize(8);
    }

    /** So many sure pairs, and one that is rather not. */
    private static Edges nearlyAll(int sure) {
        var edges = new Edges();
        for (int row = 0; row < sure; row++) edges.add(row, EACH + row, 5);
        edges.add(9, 19, -1);
        return edges;
    }

    private static List<String> pairs(Edges edges) {
        var best = OneToOne.best(edges, 2 * EACH, EACH, 0);
        return IntStream.range(0, best.size())
                .mapToObj(i -> best.first(i) + "-" + best.second(i) + " " + best.logit(i))
                .toList();
    }
}
