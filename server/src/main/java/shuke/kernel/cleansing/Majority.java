package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What several records say of one thing: taken for true if enough of them say the same. */
final class Majority {
    /** So many have to say it, and such a share of all that say something. */
    static final int LEAST = 3;

    private static final double SHARE = 0.8;

    /** So many of them are named. */
    private static final int NAMED = 5;

    private final Map<Object, List<UUID>> saying = new LinkedHashMap<>();

    /** @param value null for a record that says nothing */
    void hear(UUID record, @Nullable Object value) {
        if (value != null) saying.computeIfAbsent(value, v -> new ArrayList<>()).add(record);
    }

    /** What is taken for true, and some of the records that say so. */
    Optional<Map.Entry<Object, List<UUID>>> verdict() {
        var all = saying.values().stream().mapToInt(List::size).sum();
        return saying.entrySet().stream()
                .filter(each ->
                        each.getValue().size() >= LEAST && each.getValue().size() >= SHARE * all)
                .findFirst()
                .map(each -> Map.entry(
                        each.getKey(),
                        each.getValue()
                                .subList(0, Math.min(NAMED, each.getValue().size()))));
    }
}
