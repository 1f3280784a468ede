package shuke.kernel.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.record.Ties;

/**
 * Says which records of the sample data stay: those that somebody has changed, those to which something points that people made, and
 * whatever such records point to in turn.
 */
@Component
class Keepsakes {
    private final Ties ties;

    Keepsakes(Ties ties) {
        this.ties = ties;
    }

    /**
     * @param kept with the reason
     * @param gone those that somebody has thrown away herself
     */
    record Found(Map<UUID, Why> kept, List<UUID> gone) {}

    Found of(Actor actor, List<Item> items) {
        var workspace = actor.workspace();
        var samples = new LinkedHashMap<String, Map<UUID, Long>>();
        items.forEach(item -> samples.computeIfAbsent(item.object(), o -> new LinkedHashMap<>())
                .put(item.record(), item.version()));
        var kept = new LinkedHashMap<UUID, Why>();
        var gone = new HashSet<UUID>();
        samples.forEach((object, loaded) -> {
            var now = ties.versions(workspace, object, loaded.keySet());
            loaded.forEach((record, version) -> {
                if (!now.containsKey(record)) gone.add(record);
                else if (record.equals(actor.user())) kept.put(record, Why.SELF);
                else if (!version.equals(now.get(record))) kept.put(record, Why.CHANGED);
            });
            loaded.keySet().removeAll(gone);
        });
        var ids = new HashMap<String, Set<UUID>>();
        samples.forEach((object, loaded) -> ids.put(object, loaded.keySet()));
        var fresh = new HashSet<>(kept.keySet());
        samples.forEach((object, loaded) -> ties.held(workspace, object, loaded.keySet(), ids, true)
                .forEach(record -> {
                    if (kept.putIfAbsent(record, Why.USED) == null) fresh.add(record);
                }));
        while (!fresh.isEmpty()) {
            var holders = new HashMap<String, Set<UUID>>();
            samples.forEach((object, loaded) -> holders.put(object, both(loaded.keySet(), fresh)));
            fresh.clear();
            samples.forEach((object, loaded) -> ties.held(workspace, object, loaded.keySet(), holders, false)
                    .forEach(record -> {
                        if (kept.putIfAbsent(record, Why.USED) == null) fresh.add(record);
                    }));
        }
        return new Found(kept, List.copyOf(gone));
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        var both = new HashSet<>(others);
        both.retainAll(some);
        return both;
    }
}
