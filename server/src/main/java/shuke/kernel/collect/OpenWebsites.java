package shuke.kernel.collect;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/**
 * The websites that are on by the keys of their scripts, as they stood a moment ago: however many ask, also for keys that there are none
 * of, the database is asked once in a while.
 */
@Component
class OpenWebsites {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final WebsiteStore store;
    private final Map<Workspace, Known> known = new ConcurrentHashMap<>();

    OpenWebsites(WebsiteStore store) {
        this.store = store;
    }

    private record Known(Map<String, Website> byKey, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    Optional<Website> find(Workspace workspace, String key) {
        var all = known.compute(workspace, (same, before) -> before != null && before.isFresh() ? before : read(same));
        return Optional.ofNullable(all.byKey().get(key));
    }

    /** What was just changed here is seen at once; other nodes see it a moment later. */
    void forget(Workspace workspace) {
        known.remove(workspace);
    }

    private Known read(Workspace workspace) {
        var since = System.nanoTime();
        var on = store.all(workspace).stream()
                .filter(Website::isOn)
                .collect(toUnmodifiableMap(Website::key, Function.identity()));
        return new Known(on, since);
    }
}
