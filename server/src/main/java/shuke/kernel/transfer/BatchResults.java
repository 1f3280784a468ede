package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Outcome;
import shuke.kernel.transfer.ErrorStore.RowProblem;
import shuke.kernel.transfer.ImportRun.Counts;

/** What became of the rows of a batch. */
final class BatchResults {
    private static final String DUPLICATE = "duplicate";

    private final List<UUID> created = new ArrayList<>();
    private final List<UUID> updated = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
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

    private void refused(long line, List<Problem> reasons) {
        reasons.forEach(reason -> problems.add(new RowProblem(line, reason)));
        if (reasons.stream().allMatch(reason -> reason.code().equals(DUPLICATE))) duplicates++;
        else wrong++;
    }

    long rows() {
        return created.size() + updates + unchanged + duplicates + wrong;
    }

    Counts counts() {
        return new Counts(0, created.size(), updates, unchanged, duplicates, wrong);
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<UUID> created() {
        return created;
    }

    List<UUID> updated() {
        return updated.stream().distinct().toList();
    }
}
