package shuke.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Held against the examples of R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), table I. */
class IntervalTest {
    private static void lies(long good, long total, double low, double high) {
        var interval = Interval.of(good, total);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void it_is_wilsons() {
        lies(81, 263, 0.2553, 0.3662);
        lies(15, 148, 0.0624, 0.1605);
        lies(1, 29, 0.0061, 0.1718);
    }

    @Test
    void it_stays_between_none_and_all() {
        lies(0, 20, 0.0, 0.1611);
        lies(20, 20, 0.8389, 1.0);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(() -> Interval.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
