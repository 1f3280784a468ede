package shuke.kernel.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shuke.kernel.record.Spread;

/** How far is far. */
class SpreadTest {
    private static Spread around(double median, double deviation) {
        return new Spread("CNY", 100, Math.log(median), deviation);
    }

    @Test
    void the_distance_is_the_same_for_a_tenth_and_for_ten_times() {
        var spread = around(1_000, 0.5);

        assertThat(spread.distance(100)).isCloseTo(spread.distance(10_000), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(spread.distance(1_000)).isZero();
        assertThat(spread.distance(1_500)).isLessThan(Criteria.LIMIT);
        assertThat(spread.distance(1_000_000_000)).isGreaterThan(Criteria.LIMIT);
    }

    @Test
    void where_most_values_are_the_same_nothing_is_far() {
        assertThat(around(9, 0).distance(1e300)).isZero();
    }

    @Test
    void the_smallest_and_the_largest_numbers_have_a_distance() {
        var distances = new ArrayList<Double>();
        for (var value : List.of(new BigDecimal("1e-18"), new BigDecimal("9".repeat(30)))) {
            distances.add(around(1, 1).distance(value.doubleValue()));
        }
        assertThat(distances)
                .allSatisfy(distance -> assertThat(distance).isFinite().isGreaterThan(Criteria.LIMIT));
    }
}
