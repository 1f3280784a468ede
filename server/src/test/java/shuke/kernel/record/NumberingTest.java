package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private Records shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    private Object numberOfNext() {
        return shop.read("purchase", shop.create("purchase"), "number");
    }

    @Test
    void counts_up() {
        assertThat(numberOfNext()).isEqualTo("P-0001");
        assertThat(numberOfNext()).isEqualTo("P-0002");
    }

    @Nested
    class a_number_that_is_given {
        @Test
        void pushes_the_counter_beyond_it() {
            shop.create("purchase", "number", "P-0007");

            assertThat(numberOfNext()).isEqualTo("P-0008");
        }

        @Test
        void pushes_the_counter_however_far_it_is() {
            shop.create("purchase", "number", "P-5000000");

            assertThat(numberOfNext()).isEqualTo("P-5000001");
        }

        @Test
        void does_not_push_the_counter_back() {
            IntStream.range(0, 3).forEach(i -> numberOfNext());

            shop.create("purchase", "number", "P-0002");

            assertThat(numberOfNext()).isEqualTo("P-0004");
        }

        @Test
        void and_one_that_is_drawn_in_the_same_batch_do_not_meet() {
            var written = shop.writer.write(
                    shop.maria,
                    Batch.of(
                            "purchase",
                            new Change.Create(null, Records.values("name", "drawn")),
                            new Change.Create(null, Records.values("number", "P-0001"))));

            assertThat(written).extracting(each -> each.row().get("number")).containsExactly("P-0002", "P-0001");
        }

        @Test
        void pushes_the_counter_also_in_a_change() {
            var purchase = shop.create("purchase");

            shop.patch("purchase", purchase, "number", "P-0040");

            assertThat(numberOfNext()).isEqualTo("P-0041");
        }

        @Test
        void of_another_shape_or_too_long_to_be_a_count_is_left_alone() {
            shop.create("purchase", "number", "536365");
            shop.create("purchase", "number", "P-9999999999999");

            assertThat(numberOfNext()).isEqualTo("P-0001");
        }
    }
}
