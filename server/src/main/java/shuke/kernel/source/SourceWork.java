package shuke.kernel.source;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.source.GoldenWriting.Case;
import shuke.kernel.source.SourceRun.State;

/**
 * Works out records anew, some at a time, each time in a transaction of its own with its position: what was cut off goes on from there.
 * What cannot be changed is counted and left.
 */
@Component
class SourceWork implements LongWork {
    static final String KIND = "source-run";
    private static final int AT_ONCE = 100;

    private final SourceRunStore runs;
    private final VersionStore versions;
    private final GoldenWriting writing;
    private final SchemaCatalog catalog;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SourceWork(
            SourceRunStore runs,
            VersionStore versions,
            GoldenWriting writing,
            SchemaCatalog catalog,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.versions = versions;
        this.writing = writing;
        this.catalog = catalog;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var run = runs.lock(workspace, work).orElse(null);
        if (run == null) return true;
        if (run.total() == null) {
            runs.count(workspace, work, versions.count(workspace, run.objects()));
            return false;
        }
        if (run.objects().isEmpty()) {
            runs.end(workspace, work, State.DONE, clock.instant());
            return true;
        }
        var object = run.objects().getFirst();
        var isThere = catalog.current(workspace).find(object).isPresent();
        var records = isThere ? versions.next(workspace, object, run.last(), AT_ONCE) : List.<UUID>of();
        if (records.isEmpty()) {
            runs.next(workspace, work);
        } else {
            runs.move(workspace, work, records.getLast(), records.size(), refused(run, object, records));
        }
        return false;
    }

    private int refused(SourceRun run, String object, List<UUID> records) {
        var cases = records.stream().map(Case::of).toList();
        try {
            return writing.apply(access.renewed(run.actor()), object, cases).size();
        } catch (ProblemException refusal) { // she may change no record of the object by now
            return records.size();
        }
    }
}
