package shuke.kernel.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final int MANY = 60;

    private final Turnstile turnstile = new Turnstile(2);

    @Test
    void sends_away_whom_there_is_no_room_for_and_lets_in_the_others_one_by_one() throws Exception {
        var flooded = UUID.randomUUID();
        var first = turnstile.enter(flooded).orElseThrow();
        var away = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> one = () -> {
                var pass = turnstile.enter(flooded);
                if (pass.isEmpty()) away.countDown();
                pass.ifPresent(Turnstile.Pass::close);
                return pass.isPresent();
            };
            var all = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < MANY; i++) all.add(crowd.submit(one));

            assertThat(away.await(5, TimeUnit.SECONDS))
                    .as("at once, not after waiting")
                    .isTrue();
            first.close();

            assertThat(all.stream().filter(TurnstileTest::isIn)).hasSizeBetween(1, MANY - 1);
        }
    }

    @Test
    void keeps_nobody_off_who_goes_elsewhere() {
        try (var flooded = turnstile.enter(UUID.randomUUID()).orElseThrow()) {
            assertThat(flooded).isNotNull();
            assertThat(turnstile.enter(UUID.randomUUID())).isPresent();
        }
    }

    private static boolean isIn(Future<Boolean> one) {
        try {
            return one.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
