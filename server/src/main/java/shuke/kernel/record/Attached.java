package shuke.kernel.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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
}
