package shuke.operation.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.sample.Samples;

/** Writes records of the sample data and notes that they are; what was there before stays somebody's own. */
@Component
class Loader {
    private static final int BATCH = 1000;

    private final RecordWriter records;
    private final Samples samples;
    private final TransactionTemplate transaction;

    Loader(RecordWriter records, Samples samples, TransactionTemplate transaction) {
        this.records = records;
        this.samples = samples;
        this.transaction = transaction;
    }

    /** Whether somebody wanted all of it gone once. */
    boolean isUnwanted(Workspace workspace) {
        return samples.wereRemoved(workspace);
    }

    /** All of it or nothing. */
    void together(Runnable writes) {
        transaction.executeWithoutResult(status -> writes.run());
    }

    /** In batches, each whole or not at all; answers the records as they are then. */
    List<Row> write(Actor actor, List<Entry> sheet) {
        var rows = new ArrayList<Row>();
        for (var from = 0; from < sheet.size(); from += BATCH) {
            var part = sheet.subList(from, Math.min(from + BATCH, sheet.size()));
            transaction.executeWithoutResult(status -> rows.addAll(written(actor, part)));
        }
        return rows;
    }

    /** What is refused here is wrong as it is shipped; then the start says which data it is. */
    private List<Row> written(Actor actor, List<Entry> part) {
        var object = part.getFirst().object();
        try {
            var outcomes = records.write(
                    actor, new Batch(object, part.stream().map(Entry::change).toList()));
            samples.mark(actor.workspace(), rows(outcomes, Outcome.Effect.CREATED));
            samples.renew(actor.workspace(), rows(outcomes, Outcome.Effect.UPDATED));
            return outcomes.stream().map(Outcome.Written::row).toList();
        } catch (ProblemException refused) {
            throw new IllegalStateException("sample data of %s: %s".formatted(object, refused.problems()), refused);
        }
    }

    private static List<Row> rows(List<Outcome.Written> outcomes, Outcome.Effect effect) {
        return outcomes.stream()
                .filter(outcome -> outcome.effect() == effect)
                .map(Outcome.Written::row)
                .toList();
    }
}
