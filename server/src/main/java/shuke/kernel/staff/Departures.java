package shuke.kernel.staff;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Delegation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordWriter;

/** People who leave, and those who come back. */
@Component
public class Departures {
    private static final String USER = "user";

    private final RecordWriter records;
    private final HandOvers handOvers;
    private final Delegation delegation;
    private final Audit audit;

    Departures(RecordWriter records, HandOvers handOvers, Delegation delegation, Audit audit) {
        this.records = records;
        this.handOvers = handOvers;
        this.delegation = delegation;
        this.audit = audit;
    }

    /**
     * Switches somebody off: her sessions, tokens and links end at once.
     *
     * @param to who gets her records, in the background; null to leave them hers
     * @throws shuke.kernel.base.ProblemException 409 {@code lastAdministrator}; and as {@link HandOvers#start} says
     */
    @Transactional
    public void leave(Actor actor, UUID user, @Nullable UUID to) {
        setActive(actor, user, false);
        audit.note(actor, Event.of(Action.DEACTIVATED, USER).about(user));
        if (to != null) handOvers.start(actor, user, to);
    }

    /** Lets somebody come in again, by the password and second factor that she had; tokens have to be made anew. */
    @Transactional
    public void comeBack(Actor actor, UUID user) {
        setActive(actor, user, true);
        audit.note(actor, Event.of(Action.ACTIVATED, USER).about(user));
    }

    private void setActive(Actor actor, UUID user, boolean active) {
        delegation.requireCharge(actor, user);
        records.write(actor, Batch.of(USER, new Change.Update(user, null, Map.of("active", active))));
    }
}
