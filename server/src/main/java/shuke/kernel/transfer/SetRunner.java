package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.Workspaces;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.Passes.Reached;

/**
 * Runs the imports of a set one after the other, and takes them back the other way round. Where it stands is told by the imports
 * themselves: the first that still runs is gone on with, the last that is being taken back.
 */
@Component
class SetRunner implements LongWork {
    static final String KIND = "importSet";

    private static final Logger LOG = LoggerFactory.getLogger(SetRunner.class);

    private final SetStore sets;
    private final ImportStore imports;
    private final ImportRunner runner;
    private final ImportFiles files;
    private final ErrorStore errors;
    private final KeptSamples samples;
    private final Passes passes;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final PlatformTransactionManager transactions;

    SetRunner(
            SetStore sets,
            ImportStore imports,
            ImportRunner runner,
            ImportFiles files,
            ErrorStore errors,
            KeptSamples samples,
            Passes passes,
            Workspaces workspaces,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.imports = imports;
        this.runner = runner;
        this.files = files;
        this.errors = errors;
        this.samples = samples;
        this.passes = passes;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        while (true) {
            var order = sets.order(workspace, work);
            if (order.isEmpty()) return Ending.OVER;
            if (order.getFirst().dryRun()) return rehearsed(workspace, order, stop);
            var back = order.reversed().stream()
                    .filter(run -> run.state() == State.UNDOING)
                    .findFirst();
            var next = back.or(() -> order.stream().filter(SetRunner::isOpen).findFirst());
            if (next.isEmpty() || next.get().state() == State.PAUSED) return Ending.OVER;
            var run = next.get();
            if (runner.goOn(workspace, run.id(), stop) == Ending.INTERRUPTED) return Ending.INTERRUPTED;
            var isStuck = imports.find(workspace, run.id())
                    .filter(after -> after.state() == run.state())
                    .isPresent();
            if (isStuck) return Ending.OVER; // another node is at it
        }
    }

    private static boolean isOpen(ImportRun run) {
        return run.state() == State.RUNNING || run.state() == State.PAUSED;
    }

    /**
     * Rehearses all of them in one transaction that is taken back, so that their rows see those of the tables before, as they will in
     * the real run. What was interrupted therefore begins anew.
     */
    private Ending rehearsed(Workspace workspace, List<ImportRun> order, BooleanSupplier stop) {
        var open = order.stream().filter(run -> run.state() == State.RUNNING).toList();
        for (var run : open) {
            imports.anew(run);
            errors.forget(workspace, run.id());
            samples.forget(run);
            imports.begun(run, clock.instant());
        }
        workspaces.follow(); // fields and choices that another node has just made are known here too
        var ends = new LinkedHashMap<UUID, List<Problem>>();
        var everything = transactions.getTransaction(null);
        try {
            for (var run : open) {
                var reached = rehearsed(run, ends, stop);
                if (reached == Reached.STOPPED) return Ending.INTERRUPTED;
                if (reached == Reached.NOT_OURS && isPaused(run)) return Ending.OVER;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        } finally {
            transactions.rollback(everything);
        }
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> ends.forEach((id, problems) -> {
                    var state = problems.isEmpty() ? State.DONE : State.FAILED;
                    var why = problems.isEmpty() ? null : problems.getFirst();
                    imports.change(workspace, id, State.RUNNING, state, why, clock.instant());
                }));
        return Ending.OVER;
    }

    /** @param ends by import what made an end of it; nothing where it came to its own */
    private Reached rehearsed(ImportRun run, Map<UUID, List<Problem>> ends, BooleanSupplier stop)
            throws InterruptedException {
        try {
            if (!files.isThere(run.actor().workspace(), run.id()))
                throw ProblemException.invalid(Problem.of("importFileGone"));
            var reached = passes.through(run.anew(), stop);
            if (reached == Reached.DONE) ends.put(run.id(), List.of());
            return reached;
        } catch (ProblemException refusal) {
            ends.put(run.id(), refusal.problems());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.error("the file of import {} cannot be read", run.id(), unreadable);
            ends.put(run.id(), List.of(Problem.of("importFileUnreadable")));
        }
        return Reached.DONE;
    }

    private boolean isPaused(ImportRun run) {
        return imports.find(run.actor().workspace(), run.id())
                .filter(now -> now.state() == State.PAUSED)
                .isPresent();
    }
}
