package shuke.kernel.audit;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Verification.State;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Jobs;

/** Has the log verified in the background, from one end to the other. One at a time in each workspace. */
@Component
public class Verifications {
    private final VerificationStore store;
    private final ChainStore chain;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Verifications(
            VerificationStore store,
            ChainStore chain,
            Jobs jobs,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.chain = chain;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Refuses with 409 {@code verificationRuns} while there is one. */
    public Verification start(Actor actor, Workspace workspace) {
        var asked = new Verification(
                ids.next(),
                actor.user(),
                actor.name(),
                State.RUNNING,
                chain.count(workspace, 0),
                Findings.NONE,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> {
            if (!store.add(workspace, asked)) throw ProblemException.of(Kind.CONFLICT, Problem.of("verificationRuns"));
            jobs.start(VerificationWork.KIND, workspace, asked.id());
        });
        return asked;
    }

    /** The latest one, running or over. */
    public Optional<Verification> latest(Workspace workspace) {
        return store.latest(workspace);
    }

    /** The latest one that came to its end. */
    public Optional<Verification> latestOver(Workspace workspace) {
        return store.latestOver(workspace);
    }

    /** Nothing happens where none is running. */
    public void stop(Workspace workspace) {
        store.latest(workspace).ifPresent(it -> store.end(workspace, it.id(), State.STOPPED, clock.instant()));
    }
}
