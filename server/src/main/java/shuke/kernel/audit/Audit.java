package shuke.kernel.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Workspace;

/** The log of what happened. Appends in the caller's transaction, so that no change is without its entry. */
@Component
public class Audit {
    private final AuditStore store;
    private final Proofs proofs;
    private final InstantSource clock;

    Audit(AuditStore store, Proofs proofs, InstantSource clock) {
        this.store = store;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Of whatever is no change of a record: signing in, tokens, exports. In the caller's transaction, if there is one. */
    public void note(Actor actor, Event event) {
        append(
                actor,
                List.of(Entry.of(
                        actor, clock.instant(), event.object(), event.record(), event.action(), event.changes())));
    }

    public void append(Actor actor, List<Entry> entries) {
        if (!entries.isEmpty()) {
            store.insert(actor.workspace(), proofs.prove(actor.workspace(), entries));
        }
    }

    /**
     * The statement that appends the entries, to be carried by the one that makes the change ({@code with … as (this) …}): one
     * way to the database for both, and none without the other.
     *
     * @param entries at least one
     */
    public QueryPart appending(Actor actor, List<Entry> entries) {
        return store.appending(actor.workspace(), proofs.prove(actor.workspace(), entries));
    }

    /**
     * What happened to any of these records, newest first.
     *
     * @param by whose doing; null for everybody's
     * @param below the number of the last entry seen; null to begin with the newest
     */
    public List<Numbered> entries(
            Actor actor, String object, Collection<UUID> records, @Nullable UUID by, @Nullable Long below, int most) {
        return store.entries(actor.workspace(), object, records, by, below, most);
    }

    /**
     * What other people did to any of these records since then, newest first: that they made and that they changed one.
     *
     * @param but whose own doing is left out
     */
    public List<Entry> doneByOthers(Actor but, Collection<UUID> records, Instant since, int most) {
        return records.isEmpty() ? List.of() : store.doneByOthers(but.workspace(), but.user(), records, since, most);
    }

    /** The next records of an object that were made and, as the log has it, not deleted for good; in the order of their ids. */
    public List<UUID> kept(Workspace workspace, String object, UUID after, int most) {
        return store.kept(workspace, object, after, most);
    }

    /** What happened to one record, newest first. */
    public Page<Entry> history(Actor actor, String object, UUID record, int limit, @Nullable String cursor) {
        return store.history(actor.workspace(), object, record, limit, cursor);
    }
}
