package shuke.kernel.collect;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Lately;
import shuke.kernel.base.Workspace;

/** The websites that are on by the keys of their scripts, as they stood a moment ago; also for keys that there are none of the database is hardly asked. */
@Component
class OpenWebsites {
    private final Lately<Map<String, Website>> byKey;

    OpenWebsites(WebsiteStore store) {
        this.byKey = new Lately<>(workspace -> store.all(workspace).stream()
                .filter(Website::isOn)
                .collect(toUnmodifiableMap(Website::key, Function.identity())));
    }

    Optional<Website> find(Workspace workspace, String key) {
        return Optional.ofNullable(byKey.of(workspace).get(key));
    }

    /** What was just changed here is seen at once. */
    void forget(Workspace workspace) {
        byKey.forget(workspace);
    }
}
