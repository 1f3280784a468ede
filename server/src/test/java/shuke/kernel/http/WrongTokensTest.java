package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;

class WrongTokensTest {
    private final AtomicLong nanos = new AtomicLong();
    private final WrongTokens tokens = new WrongTokens(60, nanos::get);

    private void wrong(int often, String address) {
        IntStream.range(0, often).forEach(i -> tokens.wasWrong(address));
    }

    @Test
    void some_may_be_wrong() {
        wrong(59, "10.0.0.1");

        assertThatCode(() -> tokens.requireFew("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void after_a_minutes_worth_none_of_that_address_is_looked_up_and_others_are() {
        wrong(60, "10.0.0.1");

        assertThatThrownBy(() -> tokens.requireFew("10.0.0.1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.extensions()).containsEntry("retryAfter", 1L));
        assertThatCode(() -> tokens.requireFew("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void it_goes_on_when_the_time_is_over() {
        wrong(60, "10.0.0.1");

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThatCode(() -> tokens.requireFew("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void without_a_limit_nobody_waits() {
        var all = new WrongTokens(0, nanos::get);

        IntStream.range(0, 1_000).forEach(i -> all.wasWrong("10.0.0.1"));

        assertThatCode(() -> all.requireFew("10.0.0.1")).doesNotThrowAnyException();
    }
}
