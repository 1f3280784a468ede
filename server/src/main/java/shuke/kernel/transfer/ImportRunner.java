package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
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

/** Runs imports in the background, batch by batch, from wherever they stand; and back again. */
@Component
class ImportRunner implements LongWork {
    static final String ORIGIN = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportFiles files;
    private final ImportStore imports;
    private final Workspaces workspaces;
    private final ErrorStore errors;
    private final KeptSamples samples;
    private final Passes passes;
    private final Undoing undoing;
    private final InstantSource clock;
    private final PlatformTransactionManager transactions;

    ImportRunner(
            ImportFiles files,
            ImportStore imports,
            Workspaces workspaces,
            ErrorStore errors,
            KeptSamples samples,
            Passes passes,
            Undoing undoing,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.transactions = transactions;
        this.files = files;
        this.imports = imports;
        this.workspaces = workspaces;
        this.errors = errors;
        this.samples = samples;
        this.passes = passes;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ORIGIN;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var run = imports.find(workspace, work)
                .filter(found -> found.state() == State.RUNNING)
                .orElse(null);
        if (run == null) return goBack(workspace, work, stop);
        try {
            return goOn(run, stop);
        } catch (ProblemException refusal) {
            end(run, State.FAILED, refusal.problems().getFirst());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.error("the file of import {} cannot be read", work, unreadable);
            end(run, State.PAUSED, Problem.of("importFileUnreadable"));
        } catch (DataAccessResourceFailureException failure) {
            if (!isFull(failure)) throw failure; // the database is away: tried again a little later
            LOG.error("import {} waits: the database does not take more", work, failure);
            end(run, State.PAUSED, Problem.of("importStorageFull"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        }
        return Ending.OVER;
    }

    private Ending goBack(Workspace workspace, UUID work, BooleanSupplier stop) {
        try {
            return Ending.ofSteps(
                    new TransactionTemplate(transactions),
                    stop,
                    () -> imports.lock(workspace, work, State.UNDOING)
                            .map(this::stepBack)
                            .orElse(true));
        } catch (ProblemException refusal) {
            imports.change(
                    workspace,
                    work,
                    State.UNDOING,
                    State.FAILED,
                    refusal.problems().getFirst(),
                    clock.instant());
            return Ending.OVER;
        }
    }

    private boolean stepBack(ImportRun run) {
        var isBack = undoing.step(run);
        if (isBack)
            imports.change(run.actor().workspace(), run.id(), State.UNDOING, State.UNDONE, null, clock.instant());
        return isBack;
    }

    private Ending goOn(ImportRun begun, BooleanSupplier stop) throws IOException, InterruptedException {
        if (!files.isThere(begun.actor().workspace(), begun.id())) {
            end(begun, State.PAUSED, Problem.of("importFileGone"));
            return Ending.OVER;
        }
        imports.begun(begun, clock.instant());
        workspaces.follow(); // fields and choices that another node has just made for it are known here too
        return switch (begun.dryRun() ? rehearsal(begun, stop) : passes.through(begun, stop)) {
            case DONE -> {
                end(begun, State.DONE, null);
                yield Ending.OVER;
            }
            case NOT_OURS -> Ending.OVER;
            case STOPPED -> Ending.INTERRUPTED;
        };
    }

    /**
     * A dry run happens in one transaction that is taken back, so that its rows see those before them, as they will in the real
     * run. What was interrupted therefore begins anew.
     */
    private Reached rehearsal(ImportRun begun, BooleanSupplier stop) throws IOException, InterruptedException {
        imports.anew(begun);
        errors.forget(begun.actor().workspace(), begun.id());
        samples.forget(begun);
        var everything = transactions.getTransaction(null);
        try {
            return passes.through(begun.anew(), stop);
        } finally {
            transactions.rollback(everything);
        }
    }

    /** By SQLSTATE (PostgreSQL manual, appendix A): disk_full, io_error. */
    private static boolean isFull(DataAccessResourceFailureException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && ("53100".equals(cause.getSQLState()) || "58030".equals(cause.getSQLState()));
    }

    private void end(ImportRun run, State state, @Nullable Problem problem) {
        var isOver = state == State.DONE || state == State.FAILED;
        imports.change(
                run.actor().workspace(), run.id(), State.RUNNING, state, problem, isOver ? clock.instant() : null);
    }
}
