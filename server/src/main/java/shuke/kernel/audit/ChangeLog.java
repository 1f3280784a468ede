package shuke.kernel.audit;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Workspace;

/**
 * The log as a feed of what happened to records. It is read by the numbers of the entries, up to the number behind which transactions
 * may still be adding ({@link #settled}), so that nothing is passed over that commits late.
 */
@Component
public class ChangeLog {
    /** What happens to a record. */
    public static final Set<Action> ACTIONS = Set.of(
            Action.CREATED,
            Action.UPDATED,
            Action.DELETED,
            Action.RESTORED,
            Action.PURGED,
            Action.MERGED,
            Action.UNMERGED);

    private final Horizon horizon;
    private final ChangeLogStore store;

    ChangeLog(Horizon horizon, ChangeLogStore store) {
        this.horizon = horizon;
        this.store = store;
    }

    /**
     * The number up to which the log says all that it ever will. Goes up only; it waits for the oldest transaction that writes. Empty
     * as long as this node has not seen the end of one that was there when it began.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // its own transaction would be one to wait for
    public OptionalLong settled(Workspace workspace) {
        return horizon.settled(workspace);
    }

    /** Whether there is no entry with this number yet: it comes from a log that went further, as before a backup was brought back. */
    public boolean isAhead(Workspace workspace, long number) {
        return number > store.last(workspace);
    }

    /**
     * The next changes of records, in their order.
     *
     * @param after the number of the last one seen
     * @param upto not beyond {@link #settled}
     * @param objects of which objects
     */
    public List<Logged> changes(Workspace workspace, long after, long upto, Collection<String> objects, int most) {
        return after >= upto || objects.isEmpty() ? List.of() : store.changes(workspace, after, upto, objects, most);
    }
}
