package shuke.kernel.staff;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;
import shuke.kernel.job.Jobs;

/** Hands everything that belongs to somebody over to somebody else, in the background. */
@Component
public class HandOvers {
    private final HandOverStore store;
    private final People people;
    private final Delegation delegation;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    HandOvers(HandOverStore store, People people, Delegation delegation, Jobs jobs, Ids ids, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.delegation = delegation;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins when the caller's transaction commits. Begun again after a stop, it takes what is left.
     *
     * @throws ProblemException 422 {@code unknownUser} when the other one is not there or may not sign in, 409
     *     {@code handOverRuns} when one is going on
     */
    @Transactional
    public HandOver start(Actor actor, UUID from, UUID to) {
        delegation.requireCharge(actor, from);
        delegation.requireOther(actor, to);
        if (from.equals(to) || people.find(actor.workspace(), to.toString()).isEmpty())
            throw ProblemException.invalid(Problem.at("to", "unknownUser", to.toString()));
        if (store.isRunning(actor.workspace(), from))
            throw ProblemException.of(Kind.CONFLICT, Problem.of("handOverRuns"));
        var id = ids.next();
        store.add(actor.workspace(), id, from, to, actor.user(), actor.name(), clock.instant());
        jobs.start(HandOverWork.KIND, actor.workspace(), id);
        return store.last(actor.workspace(), from).orElseThrow();
    }

    /** The last one of a person's. */
    public Optional<HandOver> of(Workspace workspace, UUID from) {
        return store.last(workspace, from);
    }

    /** Stops it after the step that it is at; what was moved stays where it is. */
    public void stop(Actor actor, UUID from) {
        delegation.requireCharge(actor, from);
        var running = store.last(actor.workspace(), from).orElseThrow(ProblemException::notFound);
        if (!store.end(actor.workspace(), running.id(), HandOver.State.STOPPED, clock.instant()))
            throw ProblemException.notFound();
    }
}
