package shuke.kernel.job;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import shuke.kernel.base.Workspace;

/** Work that comes round again and again, on one node at a time. */
public interface Chore {
    /** Never changes, as it stands in the database. */
    String kind();

    /** How long it rests between two times. */
    Duration every();

    /**
     * Does it once; what fails is tried again when it comes round.
     *
     * @param stop becomes true when the program is to end
     */
    void run(BooleanSupplier stop);

    /** Does something in each workspace. What the database refuses in one of them does not keep the others from it. */
    default void inEach(Collection<Workspace> workspaces, BooleanSupplier stop, Consumer<Workspace> work) {
        for (var workspace : workspaces) {
            if (stop.getAsBoolean()) return;
            try {
                work.accept(workspace);
            } catch (DataAccessException failed) {
                LoggerFactory.getLogger(getClass())
                        .error("{} failed in workspace {}", kind(), workspace.name(), failed);
            }
        }
    }
}
