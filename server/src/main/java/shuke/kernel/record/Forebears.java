package shuke.kernel.record;

import java.util.List;
import java.util.UUID;
import shuke.kernel.base.Workspace;

/** Knows which records have become part of another one, so that what happened to them is told where they are now. */
public interface Forebears {
    /** The records that became part of this one, directly or by way of others; none where it is only itself. */
    List<UUID> of(Workspace workspace, String object, UUID record);
}
