package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.record.Regional;

/** Writes a batch and moves the import on, in one transaction: after a crash both have happened, or neither. */
@Component
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final RecordWriter writer;
    private final ImportStore imports;
    private final ErrorStore errors;
    private final TransactionTemplate transaction;

    BatchWriter(RecordWriter writer, ImportStore imports, ErrorStore errors, PlatformTransactionManager transactions) {
        this.writer = writer;
        this.imports = imports;
        this.errors = errors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The import behind the batch; nothing, and nothing was changed, when it is no longer running. */
    Optional<ImportRun> write(ImportRun run, List<PreparedRow> rows, long busyMillis) {
        if (run.dryRun()) {
            var results = requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return results(run, rows);
            }));
            return keep(run, results, busyMillis);
        }
        return requireNonNull(transaction.execute(status -> {
            var advanced = keep(run, results(run, rows), busyMillis);
            if (advanced.isEmpty()) status.setRollbackOnly();
            return advanced;
        }));
    }

    private Optional<ImportRun> keep(ImportRun run, BatchResults results, long busyMillis) {
        return requireNonNull(transaction.execute(status -> {
            var workspace = run.actor().workspace();
            var to = run.position() + results.rows();
            if (!imports.advance(run, to, results.counts(), busyMillis)) return Optional.<ImportRun>empty();
            errors.insert(workspace, run.id(), results.problems());
            if (!run.dryRun()) errors.made(workspace, run.id(), run.position(), results.created(), results.updated());
            return Optional.of(run.advanced(to, results.counts()));
        }));
    }

    private BatchResults results(ImportRun run, List<PreparedRow> rows) {
        var readable = rows.stream().filter(PreparedRow::isReadable).toList();
        var outcomes = inOrder(
                run, readable.stream().map(row -> change(run, row.input())).toList());
        var results = new BatchResults();
        var next = outcomes.iterator();
        for (var row : rows) {
            if (row.isReadable()) results.add(row.line(), next.next());
            else results.add(row.line(), new Outcome.Refused(row.problems()));
        }
        return results;
    }

    /** A row may point to another row of the file, such as a company to its parent: then it is written after that one. */
    private List<Outcome> inOrder(ImportRun run, List<Change> changes) {
        var outcomes = new ArrayList<>(written(run, changes));
        var waiting = waiting(outcomes);
        while (!waiting.isEmpty()) {
            var again = written(run, waiting.stream().map(changes::get).toList());
            for (var i = 0; i < again.size(); i++) outcomes.set(waiting.get(i), again.get(i));
            var still = waiting(outcomes);
            if (still.size() == waiting.size()) return outcomes;
            waiting = still;
        }
        return outcomes;
    }

    /** The rows that lack nothing but a record to point to. */
    private static List<Integer> waiting(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) instanceof Outcome.Refused(var problems)
                        && problems.stream().allMatch(problem -> problem.code().equals("linkNotFound")))
                .boxed()
                .toList();
    }

    private static Change change(ImportRun run, Map<String, @Nullable Object> input) {
        return switch (run.mode()) {
            case CREATE -> new Change.Create(null, input);
            case UPDATE -> new Change.UpdateBy(requireNonNull(run.key()), input);
            case UPSERT -> new Change.Upsert(requireNonNull(run.key()), input);
        };
    }

    /** A row that fails the whole batch is found by halves, so that the others are written. */
    private List<Outcome> written(ImportRun run, List<Change> changes) {
        if (changes.isEmpty()) return List.of();
        try {
            return writer.writeEach(run.actor(), new Batch(run.object(), changes, regional(run)));
        } catch (ProblemException refusal) {
            if (refusal.kind() != Kind.CONFLICT && refusal.kind() != Kind.INVALID) throw refusal;
            return changes.size() == 1 ? List.of(new Outcome.Refused(refusal.problems())) : halves(run, changes);
        } catch (DataAccessResourceFailureException unreachable) {
            throw unreachable;
        } catch (NonTransientDataAccessException failure) {
            if (changes.size() > 1) return halves(run, changes);
            LOG.error("a row of import {} could not be written", run.id(), failure);
            return List.of(new Outcome.Refused(List.of(Problem.of("importRowFailed"))));
        }
    }

    private List<Outcome> halves(ImportRun run, List<Change> changes) {
        var middle = changes.size() / 2;
        return Stream.concat(
                        written(run, changes.subList(0, middle)).stream(),
                        written(run, changes.subList(middle, changes.size())).stream())
                .toList();
    }

    private static Regional regional(ImportRun run) {
        var usual = Regional.DEFAULT;
        return new Regional(
                run.region() == null ? usual.region() : run.region(),
                run.currency() == null ? usual.currency() : run.currency(),
                usual.dateOrder(),
                run.actor().zone());
    }
}
