package shuke.kernel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How often a receiver that does not answer is asked again. */
class PausesTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");
    private final Pauses pauses = new Pauses(Duration.ofSeconds(5));

    @Test
    void pauses_grow_up_to_some_hours_and_end_after_a_day() {
        var tries = new ArrayList<Instant>();
        for (var at = BEGUN; at != null; at = pauses.next(BEGUN, at, null)) tries.add(at);

        assertThat(tries).hasSizeBetween(10, 16);
        assertThat(Duration.between(BEGUN, tries.get(1))).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        for (var i = 1; i < tries.size(); i++) {
            assertThat(Duration.between(tries.get(i - 1), tries.get(i))).isLessThan(Duration.ofHours(5));
        }
        assertThat(tries.getLast()).isEqualTo(BEGUN.plus(Pauses.PATIENCE));
    }

    @Test
    void a_receiver_that_asks_for_more_time_gets_it() {
        var next = Objects.requireNonNull(pauses.next(BEGUN, BEGUN, Duration.ofMinutes(10)));

        assertThat(next).isEqualTo(BEGUN.plus(Duration.ofMinutes(10)));
        assertThat(pauses.next(BEGUN, BEGUN, Duration.ofDays(9))).isEqualTo(BEGUN.plus(Pauses.PATIENCE));
    }

    @Test
    void a_webhook_that_fails_again_and_again_is_left_alone_for_a_minute_at_most() {
        assertThat(pauses.rest(Pauses.DOUBT - 1, BEGUN)).isNull();
        assertThat(pauses.rest(Pauses.DOUBT, BEGUN)).isBefore(BEGUN.plusSeconds(2));
        assertThat(pauses.rest(1_000, BEGUN)).isBetween(BEGUN.plusSeconds(48), BEGUN.plusSeconds(72));
    }

    @Test
    void both_forms_of_retry_after_are_understood() {
        assertThat(Sending.retryAfter("120", BEGUN)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Sending.retryAfter("Sun, 1 Mar 2026 08:01:00 GMT", BEGUN)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Sending.retryAfter("Sun, 1 Mar 2026 07:00:00 GMT", BEGUN)).isNull();
        assertThat(Sending.retryAfter("soon", BEGUN)).isNull();
    }
}
