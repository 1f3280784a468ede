package shuke.kernel.form;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/**
 * The forms by the keys of their pages, as they stood a moment ago: however many ask, also for keys that there are none of, the database
 * is asked once in a while.
 */
@Component
class OpenForms {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final FormStore store;
    private final Map<Workspace, Known> known = new ConcurrentHashMap<>();

    OpenForms(FormStore store) {
        this.store = store;
    }

    private record Known(Map<String, Form> byKey, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    Optional<Form> find(Workspace workspace, String key) {
        var all = known.compute(workspace, (same, before) -> before != null && before.isFresh() ? before : read(same));
        return Optional.ofNullable(all.byKey().get(key));
    }

    /** What was just changed here is seen at once; other nodes see it a moment later. */
    void forget(Workspace workspace) {
        known.remove(workspace);
    }

    private Known read(Workspace workspace) {
        var since = System.nanoTime();
        return new Known(
                store.all(workspace).stream().collect(toUnmodifiableMap(Form::key, Function.identity())), since);
    }
}
