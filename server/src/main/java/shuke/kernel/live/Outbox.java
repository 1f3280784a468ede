package shuke.kernel.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What this node still has to tell the others: many changes of one object become one signal. */
final class Outbox {
    private record Key(boolean said, String schema, String object) {}

    private final Map<Key, Set<UUID>> kept = new LinkedHashMap<>();
    private final Set<Signal.Views> views = new LinkedHashSet<>();

    synchronized void put(Signal signal) {
        switch (signal) {
            case Signal.Changed(var schema, var object, var ids) -> put(new Key(false, schema, object), ids);
            case Signal.Said(var schema, var object, var ids) -> put(new Key(true, schema, object), ids);
            case Signal.Views changed -> views.add(changed);
            case Signal.Mail mail -> throw new IllegalArgumentException("told by the database itself");
        }
    }

    private void put(Key key, Set<UUID> ids) {
        var all = kept.computeIfAbsent(key, k -> new HashSet<>());
        if (all.size() <= Signal.MOST) all.addAll(ids); // beyond that nobody is named
    }

    synchronized List<Signal> take() {
        var taken = new ArrayList<Signal>(views);
        kept.forEach((key, ids) -> taken.add(
                key.said()
                        ? new Signal.Said(key.schema(), key.object(), Set.copyOf(ids))
                        : new Signal.Changed(key.schema(), key.object(), Set.copyOf(ids))));
        kept.clear();
        views.clear();
        return taken;
    }
}
