package shuke.kernel.measure;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;

/**
 * Measures one object after the other, some records at a time, each time in a transaction of its own with its position: memory is
 * bounded whatever there is, and a measurement that was cut off goes on from there.
 */
@Component
class MeasureWork implements LongWork {
    static final String KIND = "measure-run";

    private final RunStore runs;
    private final Measuring measuring;
    private final ResultStore results;
    private final Today today;
    private final TransactionTemplate transaction;

    MeasureWork(
            RunStore runs,
            Measuring measuring,
            ResultStore results,
            Today today,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.measuring = measuring;
        this.results = results;
        this.today = today;
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
            runs.count(workspace, work, measuring.count(workspace, run.objects()));
            return false;
        }
        if (run.objects().isEmpty()) {
            runs.end(workspace, work, Run.State.DONE, today.now(workspace).toInstant());
            return true;
        }
        var object = run.objects().getFirst();
        var seen = measuring.look(workspace, run, object);
        if (seen.isEmpty()) {
            measuring
                    .conclude(workspace, run, object)
                    .ifPresent(found -> results.put(workspace, object, today.in(workspace), found));
            runs.next(workspace, work);
        } else {
            runs.move(workspace, work, seen.getLast(), seen.size());
        }
        return false;
    }
}
