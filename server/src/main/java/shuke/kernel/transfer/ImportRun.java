package shuke.kernel.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.organisation.Settings;
import shuke.kernel.record.Regional;
import shuke.kernel.transfer.ImportOptions.Likely;
import shuke.kernel.transfer.ImportOptions.Mode;
import shuke.kernel.transfer.csv.CsvFormat;
import shuke.matching.standardise.DateOrder;

/**
 * An import and where it stands.
 *
 * @param actor who started it; every row is written in her name
 * @param key the field by which records are found; null for an import that only creates
 * @param likely what becomes of rows that are likely to be of one thing with records
 * @param notifies whether people are told of records that are given to them, or that they follow
 * @param sheets the tables of the file; null where it is one table without a name
 * @param columns what each column of the file means, in their order
 * @param undoable whether it is known how everything is taken back that it did
 * @param busyMillis how long it has been at work
 * @param problem why it is paused or has failed; null when nobody needs to be told
 */
public record ImportRun(
        UUID id,
        Actor actor,
        String object,
        Mode mode,
        @Nullable String key,
        Likely likely,
        boolean notifies,
        boolean dryRun,
        String fileName,
        CsvFormat format,
        @Nullable Sheets sheets,
        List<Column> columns,
        @Nullable String region,
        @Nullable String currency,
        State state,
        @Nullable Problem problem,
        Counts counts,
        Undone undone,
        boolean undoable,
        long position,
        long busyMillis,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    public ImportRun {
        columns = List.copyOf(columns);
    }

    /** What an import is doing. */
    public enum State {
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        UNDOING,
        UNDONE
    }

    /**
     * A column of the file.
     *
     * @param path the field, {@code account.name}, {@code address.city}; null when the column is left out
     * @param dates how its dates are read; null where that does not matter, or nothing tells
     * @param undecided true when it has dates that could be read either way, which are refused one by one
     * @param decimalComma true when 1.234,5 is how its numbers are written
     * @param unfit true when it is left out because none of its cells can be what its heading says
     * @param create whether records that it points to are made where there are none
     * @param several whether cells name several records where one is meant, of which the first is taken
     */
    public record Column(
            String heading,
            @Nullable String path,
            java.util.Map<String, String> values,
            @Nullable DateOrder dates,
            boolean undecided,
            boolean decimalComma,
            boolean unfit,
            boolean create,
            boolean several) {
        public Column {
            values = java.util.Map.copyOf(values);
        }

        /** The same, taken for nothing. */
        Column leftOut() {
            return new Column(heading, null, java.util.Map.of(), null, false, false, false, false, false);
        }
    }

    /**
     * What became of the rows so far, {@code total} being all of the file.
     *
     * @param linked records that were made so that rows can point to them; no rows
     */
    public record Counts(
            long total, long created, long updated, long unchanged, long duplicate, long wrong, long linked) {
        Counts(long total, long created, long updated, long unchanged, long duplicate, long wrong) {
            this(total, created, updated, unchanged, duplicate, wrong, 0);
        }

        Counts plus(Counts more) {
            return new Counts(
                    total,
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    duplicate + more.duplicate,
                    wrong + more.wrong,
                    linked + more.linked);
        }

        Counts minus(Counts less) {
            return new Counts(
                    total,
                    created - less.created,
                    updated - less.updated,
                    unchanged - less.unchanged,
                    duplicate - less.duplicate,
                    wrong - less.wrong,
                    linked - less.linked);
        }

        /** With those of another import. */
        Counts with(Counts other) {
            return new Counts(
                    total + other.total,
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    duplicate + other.duplicate,
                    wrong + other.wrong,
                    linked + other.linked);
        }

        /** Rows that were not taken. */
        long refused() {
            return wrong + duplicate;
        }

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /** How many of its records were taken back, and how many stay because somebody has changed them since. */
    public record Undone(long restored, long kept) {
        static final Undone NOTHING = new Undone(0, 0);
    }

    /** Whether everything that it did can be taken back now. */
    public boolean canBeUndone() {
        return !dryRun
                && undoable
                && switch (state) {
                    case DONE, FAILED, PAUSED -> counts.created() + counts.updated() > 0;
                    case RUNNING, UNDOING, UNDONE -> false;
                };
    }

    /** The same file imported in another way. */
    ImportRun with(UUID other, Mode how, @Nullable String by, List<Column> meanings) {
        return new ImportRun(
                other,
                actor,
                object,
                how,
                by,
                likely,
                notifies,
                dryRun,
                fileName,
                format,
                sheets,
                meanings,
                region,
                currency,
                state,
                problem,
                counts,
                undone,
                undoable,
                position,
                busyMillis,
                createdAt,
                startedAt,
                finishedAt);
    }

    /** The same at its beginning. */
    ImportRun anew() {
        return new ImportRun(
                id,
                actor,
                object,
                mode,
                key,
                likely,
                notifies,
                dryRun,
                fileName,
                format,
                sheets,
                columns,
                region,
                currency,
                state,
                problem,
                new Counts(counts.total(), 0, 0, 0, 0, 0),
                undone,
                undoable,
                0,
                0,
                createdAt,
                startedAt,
                finishedAt);
    }

    ImportRun advanced(long to, Counts done) {
        return new ImportRun(
                id,
                actor,
                object,
                mode,
                key,
                likely,
                notifies,
                dryRun,
                fileName,
                format,
                sheets,
                columns,
                region,
                currency,
                state,
                problem,
                counts.plus(done),
                undone,
                undoable,
                to,
                busyMillis,
                createdAt,
                startedAt,
                finishedAt);
    }

    /** How loosely written values of its rows are to be understood. */
    Regional regional(Settings settings) {
        var usual = Regional.of(settings);
        return new Regional(
                region == null ? usual.region() : region,
                currency == null ? usual.currency() : currency,
                usual.dateOrder(),
                settings.zoneOf(actor),
                usual.names());
    }

    /** Rows per second so far. What took less than a second counts as one: a file of three rows says nothing of thousands. */
    public long rate() {
        return position * 1000 / Math.max(busyMillis, 1000);
    }

    /** In which encoding the file is read. */
    public String encoding() {
        return format.charset();
    }

    /** What stands between two cells of the file. */
    public char delimiter() {
        return format.delimiter();
    }
}
