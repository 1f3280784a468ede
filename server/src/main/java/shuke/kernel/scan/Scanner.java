package shuke.kernel.scan;

import java.util.Optional;
import java.util.UUID;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;

/**
 * Looks for something in the records of an object, some at a time. Each of its methods is called within a transaction, in which the
 * position of the scan is kept, too: a scan that was cut off goes on from there.
 */
public interface Scanner {
    /** What the work is called in the background. Never changes, as it stands in the database. */
    String kind();

    /** The table of the room that keeps its scans; has the columns of {@code duplicate_scan}. */
    String table();

    /** Refuses with 422 an object in whose records there is nothing to look for. */
    void requireSense(ObjectType object);

    /**
     * Called once, before the first records.
     *
     * @return how many records there are
     */
    long begin(Workspace workspace, Scan scan);

    /** Looks at the records behind the last one; nothing when there are none. */
    Optional<Step> next(Workspace workspace, Scan scan);

    /** Called once, when all records were looked at. */
    default void end(Workspace workspace, Scan scan) {}

    /**
     * Some records that were looked at.
     *
     * @param last the id of the last one, in whose order they come
     * @param found how much was found among them
     */
    record Step(UUID last, int records, int found) {}
}
