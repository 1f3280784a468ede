package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes while somebody else merges. */
@WholeServer
class MergeRaceTest {
    private static final int ROUNDS = 12;

    private final Merger mona;

    MergeRaceTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.mona = new Merger(new Browser(port).signIn(cast.add("Mona", "administrator"), Cast.PASSWORD));
    }

    @Test
    void nothing_comes_to_point_to_what_went() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var round = 0; round < ROUNDS; round++) {
                var kept = account();
                var other = account();
                var together = new CountDownLatch(3);
                var merged = threads.submit(after(together, () -> mona.merge("account", kept, other)));
                var writing = new ArrayList<Future<Answer>>();
                for (var writer = 0; writer < 2; writer++) {
                    writing.add(threads.submit(after(together, () -> contactOf(other))));
                }

                assertThat(merged.get().status()).as(merged.get().toString()).isEqualTo(200);
                for (var written : writing) {
                    var answer = written.get();
                    assertThat(answer.status()).as(answer.toString()).isIn(201, 422);
                    if (answer.status() == 201) {
                        assertThat(mona.text("contact", answer.text("/id"), "account/id"))
                                .isEqualTo(kept);
                    }
                }
            }
        }
    }

    private static Callable<Answer> after(CountDownLatch together, Callable<Answer> work) {
        return () -> {
            together.countDown();
            together.await();
            return work.call();
        };
    }

    private String account() {
        return mona.make("account", "\"name\": \"Racing %d\"".formatted(System.nanoTime()));
    }

    private Answer contactOf(String account) {
        return mona.browser.post(
                "/api/v1/records/contact",
                "{\"name\": \"Racer %d\", \"account\": \"%s\"}".formatted(System.nanoTime(), account));
    }
}
