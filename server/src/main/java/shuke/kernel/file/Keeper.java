package shuke.kernel.file;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import shuke.kernel.base.Workspace;

/** Knows which bytes of a kind are still needed. Those that are not are thrown away some time later. */
public interface Keeper {
    /** See {@link Place#kind()}. */
    String kind();

    /** Those of the ids whose bytes are needed. */
    Set<UUID> kept(Workspace workspace, Collection<UUID> ids);
}
