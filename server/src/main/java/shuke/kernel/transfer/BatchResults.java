package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Outcome;
import shuke.kernel.transfer.ErrorStore.RowProblem;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.MissingLinks.Linked;

/** What became of the rows of a batch. */
final class BatchResults {
    private final Made.Gathering made = new Made.Gathering();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<Long> waiting = new HashSet<>();
    private long creations;
    private long updates;
    private long unchanged;
    private long duplicates;
    private long wrong;
    private long leftOut;
    private List<Linked> linked = List.of();
    private final @Nullable Sampling sampling;

    /** @param sampling picks rows to look at; null where nobody will */
    BatchResults(@Nullable Sampling sampling) {
        this.sampling = sampling;
    }

    /** Rows to look at. */
    List<Sampling.Picked> samples() {
        return sampling == null ? List.of() : sampling.picked();
    }

    /** Records that were made so that rows can point to them. */
    void linked(List<Linked> records) {
        linked = List.copyOf(records);
    }

    List<Linked> linked() {
        return linked;
    }

    /** A row that somebody does not want. */
    void leftOut() {
        leftOut++;
    }

    void add(PreparedRow from, Outcome outcome) {
        if (sampling != null) sampling.see(from, outcome);
        switch (outcome) {
            case Outcome.Written(var effect, var row, var _, var former) -> {
                switch (effect) {
                    case CREATED -> {
                        made.created(row);
                        creations++;
                    }
                    case UPDATED, RESTORED -> {
                        made.updated(row, former);
                        updates++;
                    }
                    case UNCHANGED, DELETED, PURGED -> {
                        if (from.saysMore()) updates++;
                        else unchanged++;
                    }
                }
            }
            case Outcome.Refused refused -> refused(from.line(), refused);
        }
    }

    /** A row that only a later row may help; wrong until then. */
    void addWaiting(long line, Outcome.Refused refused) {
        waiting.add(line);
        refused(line, refused);
    }

    private void refused(long line, Outcome.Refused refused) {
        refused.problems().forEach(reason -> problems.add(new RowProblem(line, ofFile(reason))));
        if (refused.isDuplicate()) duplicates++;
        else wrong++;
    }

    /** The place in a batch means nothing to the reader of a file, and she says otherwise what is to be imported all the same. */
    static Problem ofFile(Problem reason) {
        return switch (reason.code()) {
            case "duplicateInBatch" ->
                new Problem(
                        "importTwiceInFile", reason.field(), null, reason.args().subList(0, 1), null);
            case "likelyInBatch" -> Problem.of("importLikelyInFile");
            case "likelyDuplicate" -> Problem.of("importLikely", reason.args().getFirst());
            case "likelyDuplicateUnseen" ->
                Problem.of("importLikelyUnseen", reason.args().getFirst());
            case "linkNotFound" -> new Problem("importLinkMissing", reason.field(), null, reason.args(), null);
            case "linkAmbiguous" -> new Problem("importLinkAmbiguous", reason.field(), null, reason.args(), null);
            default -> reason;
        };
    }

    long rows() {
        return creations + updates + unchanged + duplicates + wrong + leftOut;
    }

    Counts counts() {
        return new Counts(0, creations, updates, unchanged, duplicates, wrong, linked.size());
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

    Made made() {
        return made.made();
    }
}
