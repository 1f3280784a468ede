package shuke.kernel.whole;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.Draft;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.whole.WholeRun.Kind;
import shuke.kernel.whole.WholeRun.State;
import shuke.kernel.whole.WholeZip.Halted;

/**
 * Writes the file with everything from one snapshot of the database, while people go on writing. It is kept whole or not at all: after
 * a crash it is begun anew.
 */
@Component
class TakingOut implements LongWork {
    static final String KIND = "whole-export";

    private final WholeRunStore runs;
    private final WholeFiles files;
    private final Contents contents;
    private final TableStore tables;
    private final SchemaCatalog catalog;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate apart;

    TakingOut(
            WholeRunStore runs,
            WholeFiles files,
            Contents contents,
            TableStore tables,
            SchemaCatalog catalog,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.files = files;
        this.contents = contents;
        this.tables = tables;
        this.catalog = catalog;
        this.access = access;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var run = runs.find(workspace, work)
                .filter(found -> found.kind() == Kind.EXPORT && found.state() == State.RUNNING)
                .orElse(null);
        if (run == null) return Ending.OVER;
        try {
            access.require(access.renewed(run.actor()), Function.WHOLE);
            keep(run, requireNonNull(snapshot.execute(status -> write(run, stop))));
        } catch (Halted halted) {
            return stop.getAsBoolean() ? Ending.INTERRUPTED : Ending.OVER;
        } catch (ProblemException refusal) {
            runs.fail(run, Problem.words(refusal.problems()), clock.instant());
        }
        return Ending.OVER;
    }

    private record Made(Draft draft, long records, int missing) {}

    private Made write(WholeRun run, BooleanSupplier stop) {
        var workspace = run.actor().workspace();
        var schema = catalog.current(workspace);
        tables.speakUtc();
        var total = contents.records(workspace, schema);
        apart.executeWithoutResult(status -> runs.count(run, total));
        var missing = new ArrayList<UUID>();
        try (var zip = new WholeZip(
                contents.of(workspace, schema, missing),
                clock.instant(),
                missing,
                records -> !stop.getAsBoolean() && progress(run, records))) {
            var draft = files.draft(workspace, run.id(), zip);
            return new Made(draft, zip.records(), missing.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean progress(WholeRun run, long records) {
        return requireNonNull(apart.execute(status -> runs.progress(run, records)));
    }

    private void keep(WholeRun run, Made made) {
        try (var draft = made.draft()) {
            draft.keep();
            if (!runs.done(run, made.records(), made.missing(), draft.size(), clock.instant()))
                files.remove(run.actor().workspace(), run.id());
        }
    }
}
