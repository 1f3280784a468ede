package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(60, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean mayCall(String who) {
        return buckets.take(who, 1).seconds() == 0;
    }

    @Test
    void a_minutes_worth_may_come_at_once_and_no_more() {
        for (var i = 0; i < 60; i++) assertThat(mayCall("ada")).isTrue();

        assertThat(mayCall("ada")).isFalse();
    }

    @Test
    void nobody_pays_for_another() {
        for (var i = 0; i < 61; i++) mayCall("ada");

        assertThat(mayCall("bob")).isTrue();
    }

    @Test
    void the_wait_that_is_told_is_long_enough() {
        for (var i = 0; i < 60; i++) mayCall("ada");

        pass(Duration.ofSeconds(buckets.take("ada", 1).seconds()));

        assertThat(mayCall("ada")).isTrue();
    }

    @Test
    void what_failed_is_dearer() {
        for (var i = 0; i < 6; i++) {
            mayCall("ada");
            buckets.charge("ada", 9);
        }

        assertThat(mayCall("ada")).isFalse();
    }

    @Test
    void callers_who_have_gone_are_forgotten_but_not_those_who_wait() {
        for (var i = 0; i < 61; i++) mayCall("ada");
        for (var i = 0; i < 20_000; i++) mayCall("network" + i);
        pass(Duration.ofMillis(500));

        assertThat(mayCall("ada")).isFalse();
    }
}
