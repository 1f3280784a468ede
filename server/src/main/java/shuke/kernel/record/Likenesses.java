package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;

/** Keeps what was learnt about records that are of one thing. */
public interface Likenesses {
    /**
     * Of an object that has a rule about duplicates. The first is the one in use; by a further one some records are still found
     * that were written before it. Quick, since every write asks; empty where nothing was learnt so far.
     */
    List<Likeness> of(Workspace workspace, ObjectType object);
}
