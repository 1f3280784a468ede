package shuke.kernel.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;

/**
 * A file of several tables, each of which is an import of its own, written one after the other and taken back the other way round.
 *
 * @param actor who started it
 * @param tables all that were found in the file, in its order
 */
public record ImportSet(UUID id, Actor actor, String fileName, boolean dryRun, Instant createdAt, List<Table> tables) {
    public ImportSet {
        tables = List.copyOf(tables);
    }

    /**
     * A table of the file.
     *
     * @param name by which options speak of it
     * @param object what its rows are; null where nobody has said so and nothing is likely enough: then it is left out
     * @param isSaid whether somebody said what its rows are, or that it is left out
     * @param candidates objects that they may be, the likeliest first
     * @param tellsPeople whether it tells whom the other tables mean by ids of people
     * @param problem why it cannot be imported; null where it can, or is left out
     * @param waiting headings of columns that point to a table which is written later, and are written when that is
     * @param run its import; null where it is left out
     * @param links its import once more, of the columns that had to wait; null where none had to
     */
    public record Table(
            String name,
            @Nullable String object,
            boolean isSaid,
            List<Candidate> candidates,
            boolean tellsPeople,
            @Nullable Problem problem,
            List<String> waiting,
            @Nullable ImportRun run,
            @Nullable ImportRun links) {
        public Table {
            candidates = List.copyOf(candidates);
            waiting = List.copyOf(waiting);
        }

        Stream<ImportRun> runs() {
            return Stream.of(run, links).filter(Objects::nonNull);
        }
    }

    /**
     * An object that the rows of a table may be of.
     *
     * @param confidence from 0 to 1
     */
    public record Candidate(String object, double confidence) {}

    Stream<ImportRun> runs() {
        return tables.stream().flatMap(Table::runs);
    }

    /** The imports of whole tables: what is only written later counts once. */
    private Stream<ImportRun> wholes() {
        return tables.stream().map(Table::run).filter(Objects::nonNull);
    }

    private boolean isAny(State state) {
        return runs().anyMatch(run -> run.state() == state);
    }

    /** What it is doing as a whole. One that is paused holds those behind it; one that has failed does not. */
    public State state() {
        return Stream.of(State.UNDOING, State.PAUSED, State.RUNNING)
                .filter(this::isAny)
                .findFirst()
                .orElseGet(this::ending);
    }

    private State ending() {
        if (isAny(State.UNDONE) && !canBeUndone()) return State.UNDONE;
        return isAny(State.FAILED) ? State.FAILED : State.DONE;
    }

    /** The rows of all tables together. */
    public Counts counts() {
        return wholes().map(ImportRun::counts).reduce(Counts.NONE, Counts::with);
    }

    /** The records of all tables together. */
    public Undone undone() {
        return runs().map(ImportRun::undone)
                .reduce(
                        Undone.NOTHING,
                        (one, other) -> new Undone(one.restored() + other.restored(), one.kept() + other.kept()));
    }

    /** Rows dealt with. */
    public long position() {
        return wholes().mapToLong(ImportRun::position).sum();
    }

    /** Rows per second so far. */
    public long rate() {
        return position()
                * 1000
                / Math.max(wholes().mapToLong(ImportRun::busyMillis).sum(), 1000);
    }

    /** Whether something that it did can be taken back now, as a whole. */
    public boolean canBeUndone() {
        return !isAny(State.RUNNING) && !isAny(State.UNDOING) && runs().anyMatch(ImportRun::canBeUndone);
    }

    /** Why it is paused or has failed: that of the first table to which it happened; null when nobody needs to be told. */
    public @Nullable Problem problem() {
        return runs().map(ImportRun::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public @Nullable Instant startedAt() {
        return runs().map(ImportRun::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Null as long as one of them goes on. */
    public @Nullable Instant finishedAt() {
        if (runs().anyMatch(run -> run.finishedAt() == null)) return null;
        return runs().map(ImportRun::finishedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(createdAt);
    }
}
