package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Outcome;
import shuke.kernel.transfer.ErrorStore.RowProblem;
import shuke.kernel.transfer.ImportRun.Counts;

/** What became of the rows of a batch. */
final class BatchResults {
    private static final String DUPLICATE = "duplicate";
    private static final String TWICE = "importTwiceInFile";

    private final List<UUID> created = new ArrayList<>();
    private final List<UUID> updated = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<Long> waiting = new HashSet<>();
    private long updates;
    private long unchanged;
    private long duplicates;
    private long wrong;

    void add(long line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written(var effect, var row) -> {
                switch (effect) {
                    case CREATED -> created.add(row.id());
                    case UPDATED, RESTORED -> {
                        updated.add(row.id());
                        updates++;
                    }
                    case UNCHANGED, DELETED, PURGED -> unchanged++;
                }
            }
            case Outcome.Refused(var reasons) -> refused(line, reasons);
        }
    }

    /** A row that only a later row may help; wrong until then. */
    void addWaiting(long line, List<Problem> reasons) {
        waiting.add(line);
        refused(line, reasons);
    }

    private void refused(long line, List<Problem> reasons) {
        var told = reasons.stream().map(BatchResults::ofFile).toList();
        told.forEach(reason -> problems.add(new RowProblem(line, reason)));
        if (told.stream().allMatch(BatchResults::isDuplicate)) duplicates++;
        else wrong++;
    }

    /** The place in a batch means nothing to the reader of a file. */
    private static Problem ofFile(Problem reason) {
        return reason.code().equals("duplicateInBatch")
                ? new Problem(TWICE, reason.field(), null, reason.args().subList(0, 1), null)
                : reason;
    }

    private static boolean isDuplicate(Problem reason) {
        return reason.code().equals(DUPLICATE) || reason.code().equals(TWICE);
    }

    long rows() {
        return created.size() + updates + unchanged + duplicates + wrong;
    }

    Counts counts() {
        return new Counts(0, created.size(), updates, unchanged, duplicates, wrong);
    }

    Set<Long> waiting() {
        return waiting;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** Without those of rows that wait. */
    List<RowProblem> settledProblems() {
        return problems.stream()
                .filter(problem -> !waiting.contains(problem.line()))
                .toList();
    }

    List<UUID> created() {
        return created;
    }

    List<UUID> updated() {
        return updated.stream().distinct().toList();
    }
}
