package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.transfer.ImportRun.Counts;

/**
 * Writes a batch and moves the import on, in one transaction: after a crash both have happened, or neither. A dry run writes in
 * the transaction of its caller, who takes everything back, and moves on in one of its own.
 */
@Component
class Steps {
    private final BatchWriter batches;
    private final ImportStore imports;
    private final ErrorStore errors;
    private final MadeStore made;
    private final LinkedStore linked;
    private final KeptSamples samples;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    Steps(
            BatchWriter batches,
            ImportStore imports,
            ErrorStore errors,
            MadeStore made,
            LinkedStore linked,
            KeptSamples samples,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.imports = imports;
        this.errors = errors;
        this.made = made;
        this.linked = linked;
        this.samples = samples;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The next rows of the file.
     *
     * @param since when work on the batch began, in milliseconds
     * @return the import behind the batch; nothing, and nothing was changed, when it is no longer running
     */
    Optional<ImportRun> forward(ImportRun run, List<PreparedRow> rows, long since) {
        return step(run, rows, results -> {
            var workspace = run.actor().workspace();
            var to = run.position() + results.rows();
            if (!imports.advance(run, to, results.counts(), clock.millis() - since)) return Optional.empty();
            errors.insert(workspace, run.id(), results.problems(), results.waiting());
            samples.add(run, results.samples());
            if (!run.dryRun()) {
                made.add(workspace, run.id(), run.position(), results.made());
                linked.add(workspace, run.id(), results.linked());
            }
            return Optional.of(run.advanced(to, results.counts()));
        });
    }

    /** Rows that were refused because they pointed to what was not there yet; those that still do keep their problems. */
    Optional<ImportRun> again(ImportRun run, List<PreparedRow> rows, long since) {
        return step(run, rows, results -> {
            var workspace = run.actor().workspace();
            var done = results.counts().minus(new Counts(0, 0, 0, 0, 0, rows.size()));
            if (!imports.advance(run, run.position(), done, clock.millis() - since)) return Optional.empty();
            errors.forget(
                    workspace,
                    run.id(),
                    rows.stream()
                            .map(PreparedRow::line)
                            .filter(line -> !results.waiting().contains(line))
                            .toList());
            errors.insert(workspace, run.id(), results.settledProblems(), Set.of());
            samples.add(run, results.samples());
            if (!run.dryRun()) {
                made.addAgain(workspace, run.id(), run.counts().total(), results.made());
                linked.add(workspace, run.id(), results.linked());
            }
            return Optional.of(run.advanced(run.position(), done));
        });
    }

    private interface Keeping {
        Optional<ImportRun> keep(BatchResults results);
    }

    private Optional<ImportRun> step(ImportRun run, List<PreparedRow> rows, Keeping keeping) {
        if (run.dryRun()) {
            var results = batches.write(run, rows);
            return requireNonNull(aside.execute(status -> keeping.keep(results)));
        }
        return requireNonNull(transaction.execute(status -> {
            var advanced = keeping.keep(batches.write(run, rows));
            if (advanced.isEmpty()) status.setRollbackOnly();
            return advanced;
        }));
    }
}
