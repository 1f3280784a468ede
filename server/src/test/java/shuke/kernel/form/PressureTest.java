package shuke.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PressureTest {
    private final Pressure pressure = new Pressure();

    @Test
    void comes_to_what_happens_in_a_minute() {
        var level = 0.0;
        for (var second = 0; second < 600; second++) {
            level = pressure.add(Duration.ofSeconds(second).toNanos());
        }

        assertThat(level).isCloseTo(60, within(1.0));
    }

    @Test
    void is_forgotten_when_nothing_happens() {
        for (var i = 0; i < 1000; i++) pressure.add(0);

        assertThat(pressure.at(Duration.ofMinutes(15).toNanos())).isLessThan(0.01);
    }
}
