package shuke.kernel.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; null and empty mean everything.
 *
 * @param from and {@code to}: the first one inclusive, the second one exclusive
 * @param cursor where the page begins, as the page before said
 */
public record LogQuery(
        @Nullable UUID actor,
        @Nullable String object,
        @Nullable UUID record,
        Set<Action> actions,
        @Nullable Instant from,
        @Nullable Instant to,
        int limit,
        @Nullable String cursor) {
    private static final int MOST = 200;

    public LogQuery {
        actions = Set.copyOf(actions);
        limit = Math.clamp(limit, 1, MOST);
    }
}
