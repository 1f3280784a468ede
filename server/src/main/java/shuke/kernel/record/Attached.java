package shuke.kernel.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import shuke.kernel.base.Workspace;

/**
 * Something that hangs on records in tables of a room's own, and not by a lookup: it goes along when records become one, and comes back
 * when that is undone. All of it happens in the caller's transaction.
 */
public interface Attached {
    /** The word for it where what moves is counted; no name of an object. */
    String kind();

    long count(Workspace workspace, String object, Collection<UUID> records);

    /**
     * @param into for each record the one that has it from now on
     * @return what {@link #moveBack} needs; nothing personal, empty where nothing moved
     */
    String move(Workspace workspace, String object, Map<UUID, UUID> into);

    /** What is gone meanwhile stays gone. */
    void moveBack(Workspace workspace, String object, String moved);

    /** Pairs of ids as a text for {@link #moveBack}. */
    static String told(Map<UUID, UUID> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + " " + pair.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The pairs that {@link #told} made a text of. */
    static Map<UUID, UUID> pairs(String told) {
        var pairs = new LinkedHashMap<UUID, UUID>();
        told.lines()
                .map(line -> line.split(" ", 2))
                .forEach(pair -> pairs.put(UUID.fromString(pair[0]), UUID.fromString(pair[1])));
        return pairs;
    }
}
