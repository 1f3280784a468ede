package shuke.kernel.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that something was told.
 *
 * @param number from 1
 * @param status of the answer; null where there was none
 * @param millis how long it took
 * @param problem why there was no answer, or none that counts: {@code address}, {@code timeout}, {@code unreachable}, {@code tls},
 *     {@code redirect}; null where the status says it all
 * @param answer its beginning
 */
public record Attempt(
        int number,
        Instant at,
        @Nullable Integer status,
        int millis,
        @Nullable String problem,
        String answer) {
    boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }
}
