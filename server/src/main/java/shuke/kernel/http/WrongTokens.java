package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Nobody tries tokens one after the other: after too many wrong ones from a network address in a minute, none from there is looked up
 * for a while, so that the database is not asked either. Right ones cost nothing.
 */
final class WrongTokens {
    private final @Nullable Buckets addresses;

    /** @param perMinute 0 for as many as they like */
    WrongTokens(int perMinute, LongSupplier nanos) {
        this.addresses = perMinute <= 0 ? null : new Buckets(perMinute, nanos);
    }

    /** Refuses with 429 while there were too many. */
    void requireFew(String address) {
        if (addresses == null) return;
        var seconds = addresses.look(address).seconds();
        if (seconds > 0) {
            throw new ProblemException(
                    ProblemException.Kind.TOO_MANY,
                    List.of(Problem.of("tooManyCalls", seconds)),
                    Map.of("retryAfter", seconds));
        }
    }

    void wasWrong(String address) {
        if (addresses != null) addresses.charge(address, 1);
    }
}
