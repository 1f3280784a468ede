package shuke.kernel.job;

import java.util.List;
import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Work.Move;

/** Long work of one kind, told to whoever watches over a workspace, and stopped or gone on with by her. */
public interface Watched {
    /** The same as that of the {@link LongWork} or {@link Chore}. */
    String kind();

    /** Those that are not over, and the latest of the others; the latest first. */
    List<Work> works(Workspace workspace, int most);

    /** Refuses with 404 what is not there, and with 409 what its state does not allow. */
    void move(Actor actor, UUID work, Move move);
}
