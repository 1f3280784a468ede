package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** The only door to a change of records. Joins the caller's transaction, or opens one. */
@Service
public class RecordWriter {
    private static final int TRIES = 3;

    private final Access access;
    private final Workshop workshop;
    private final WaveWriter waves;
    private final ObjectProvider<BatchWitness> witnesses;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    RecordWriter(
            Access access,
            Workshop workshop,
            WaveWriter waves,
            ObjectProvider<BatchWitness> witnesses,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.workshop = workshop;
        this.waves = waves;
        this.witnesses = witnesses;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** All or nothing: refuses the whole batch with every problem of every record. Outcomes in the order of the changes. */
    public List<Outcome.Written> write(Actor actor, Batch batch) {
        return all(actor, actor, batch);
    }

    /** As {@link #write}, of what follows from something that the actor may do: in her name, with the rights of the program. */
    public List<Outcome.Written> follow(Actor actor, Batch batch) {
        return all(actor, Actor.system(actor.workspace()), batch);
    }

    private List<Outcome.Written> all(Actor actor, Actor entitled, Batch batch) {
        var standing = access.standing(entitled);
        return retried(() -> {
            var findings = new Findings();
            var outcomes = run(workshop.of(actor, entitled, standing, batch), batch, findings);
            if (!findings.isEmpty()) {
                throw findings.refusal(batch.changes().size() > 1);
            }
            return Arrays.stream(outcomes).map(Outcome.Written.class::cast).toList();
        });
    }

    /** Writes what is right and says for the rest what is wrong. Outcomes in the order of the changes. */
    public List<Outcome> writeEach(Actor actor, Batch batch) {
        var standing = access.standing(actor);
        return retried(() -> {
            var findings = new Findings();
            var outcomes = run(workshop.of(actor, actor, standing, batch), batch, findings);
            return IntStream.range(0, outcomes.length)
                    .mapToObj(i -> findings.isWrong(i)
                            ? new Outcome.Refused(findings.of(i), findings.matches(i))
                            : outcomes[i])
                    .toList();
        });
    }

    private Outcome[] run(Work work, Batch batch, Findings findings) {
        var outcomes = new Outcome[batch.changes().size()];
        if (batch.keepsOrigin() && !work.actor().isAdministrator()) {
            throw ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("forbidden"));
        }
        for (var operation : operations(batch)) {
            access.require(work.sight(), work.object(), operation);
        }
        for (var wave : Waves.of(work, batch.changes())) {
            waves.write(work, batch.changes(), wave, findings, outcomes);
        }
        tell(work.actor(), batch, outcomes);
        return outcomes;
    }

    private void tell(Actor actor, Batch batch, Outcome[] outcomes) {
        var written = Arrays.stream(outcomes)
                .filter(Outcome.Written.class::isInstance)
                .map(Outcome.Written.class::cast)
                .toList();
        if (!written.isEmpty())
            witnesses.orderedStream().forEach(witness -> witness.written(actor, batch.object(), written));
    }

    private static List<Operation> operations(Batch batch) {
        return batch.changes().stream()
                .flatMap(change -> switch (change) {
                    case Change.Create c -> List.of(Operation.CREATE).stream();
                    case Change.Update u -> List.of(Operation.EDIT).stream();
                    case Change.UpdateBy u -> List.of(Operation.EDIT).stream();
                    case Change.Upsert u -> List.of(Operation.CREATE, Operation.EDIT).stream();
                    case Change.Delete d -> List.of(Operation.DELETE).stream();
                    case Change.Restore r -> List.of(Operation.DELETE).stream();
                    case Change.Purge p -> List.of(Operation.PURGE).stream();
                })
                .distinct()
                .toList();
    }

    /**
     * Runs the work in a transaction, or in a savepoint of the caller's. What another one was quicker with (the same unique
     * value, a lock in the other order) is tried again: the check then sees the other's record and names it.
     */
    private <T> T retried(java.util.function.Supplier<T> work) {
        var template = TransactionSynchronizationManager.isActualTransactionActive() ? savepoint : transaction;
        var failures = new ArrayList<RuntimeException>();
        while (failures.size() < TRIES) {
            try {
                return java.util.Objects.requireNonNull(template.execute(status -> work.get()));
            } catch (DataIntegrityViolationException | PessimisticLockingFailureException collision) {
                failures.add(collision);
            }
        }
        throw Collisions.refusal(failures.getLast());
    }
}
