package shuke.kernel.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a page is still to be told. It only ever grows by names and ids of what the page itself looks at, so that a page that is slow to
 * listen costs no more than one that is not.
 */
final class Pending {
    private final Map<String, Set<UUID>> watched = new LinkedHashMap<>();
    private final Set<String> objects = new HashSet<>();
    private final Map<String, Set<UUID>> records = new LinkedHashMap<>();
    private final Set<String> views = new HashSet<>();
    private boolean hasMail;
    private boolean isLate;

    /** @param watched the records that the page looks at and its reader sees, by object */
    Pending(Map<String, Set<UUID>> watched) {
        watched.forEach((object, ids) -> this.watched.put(object, new HashSet<>(ids)));
    }

    /** Records that were just told of are told of no more where the reader does not see them by now. */
    synchronized void watchNoMore(Map<String, Set<UUID>> told, Map<String, Set<UUID>> seen) {
        told.forEach((object, ids) -> {
            var unseen = new HashSet<>(ids);
            unseen.removeAll(seen.getOrDefault(object, Set.of()));
            watched.getOrDefault(object, Set.of()).removeAll(unseen);
        });
    }

    synchronized void add(Signal signal, UUID person) {
        switch (signal) {
            case Signal.Changed(var schema, var object, var ids) -> {
                objects.add(object);
                look(object, ids);
            }
            case Signal.Said(var schema, var object, var ids) -> look(object, ids);
            case Signal.Mail(var schema, var whose) -> hasMail |= whose.equals(person);
            case Signal.Views(var schema, var object, var whose) -> {
                if (whose == null || whose.equals(person)) views.add(object);
            }
        }
    }

    /** Of too many to be named any may be meant. */
    private void look(String object, Set<UUID> ids) {
        for (var id : watched.getOrDefault(object, Set.of())) {
            if (ids.isEmpty() || ids.contains(id)) {
                records.computeIfAbsent(object, o -> new HashSet<>()).add(id);
            }
        }
    }

    synchronized void late() {
        isLate = true;
    }

    synchronized boolean isThere() {
        return !objects.isEmpty() || !records.isEmpty() || !views.isEmpty() || hasMail || isLate;
    }

    synchronized News take() {
        var copy = new LinkedHashMap<String, Set<UUID>>();
        records.forEach((object, ids) -> copy.put(object, Set.copyOf(ids)));
        var news = new News(objects, copy, views, hasMail, isLate);
        objects.clear();
        records.clear();
        views.clear();
        hasMail = false;
        isLate = false;
        return news;
    }
}
