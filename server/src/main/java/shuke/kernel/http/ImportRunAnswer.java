package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.ImportRun;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;

/**
 * An import of one table, as it is told.
 *
 * @param by the name of whoever started it
 * @param undoing whether it is running backwards
 * @param undone records that an undo has taken back, and those that stay because somebody has changed them since
 * @param undecidedDates headings of columns with dates that could be read either way; say {@code dateOrder}
 * @param decimalCommas headings of columns in which 1.234,5 is how numbers are written
 * @param unfit headings of columns that are left out because none of their cells can be what the heading says
 * @param leftEmpty by heading the cells that stand for nothing: people and teams whom nobody knows here, and what the mapping says
 * @param severalIds headings of columns whose cells name several records where one is meant: the first is taken
 * @param sheet which table of the file is imported; null where it is one table without a name
 * @param sheets what the tables of the file are called
 * @param detail why it is paused or has failed, in words
 */
record ImportRunAnswer(
        UUID id,
        String object,
        String mode,
        @Nullable String key,
        boolean dryRun,
        String fileName,
        String by,
        String state,
        Counts counts,
        boolean undoing,
        boolean canBeUndone,
        Undone undone,
        long position,
        long rate,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, @Nullable String> mapping,
        List<String> unmapped,
        List<String> undecidedDates,
        List<String> decimalCommas,
        List<String> unfit,
        Map<String, List<String>> leftEmpty,
        List<String> severalIds,
        @Nullable String sheet,
        List<String> sheets,
        String encoding,
        String delimiter,
        @Nullable Reason problem,
        @Nullable String detail)
        implements ImportAnswer {
    static ImportRunAnswer of(ImportRun run, Locale locale) {
        var mapping = new LinkedHashMap<String, @Nullable String>();
        run.columns().forEach(column -> mapping.put(column.heading(), column.path()));
        return new ImportRunAnswer(
                run.id(),
                run.object(),
                ImportAnswer.word(run.mode()),
                run.key(),
                run.dryRun(),
                run.fileName(),
                run.actor().name(),
                ImportAnswer.state(run.state()),
                run.counts(),
                run.state() == State.UNDOING,
                run.canBeUndone(),
                run.undone(),
                run.position(),
                run.rate(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                mapping,
                headings(run, column -> column.path() == null),
                headings(run, Column::undecided),
                headings(run, Column::decimalComma),
                headings(run, Column::unfit),
                leftEmpty(run),
                headings(run, Column::several),
                run.sheets() == null ? null : run.sheets().chosen(),
                run.sheets() == null ? List.of() : run.sheets().all(),
                run.encoding(),
                String.valueOf(run.delimiter()),
                Reason.of(run.problem(), locale),
                run.problem() == null ? null : run.problem().detail(locale));
    }

    private static List<String> headings(ImportRun run, Predicate<Column> which) {
        return run.columns().stream().filter(which).map(Column::heading).toList();
    }

    private static Map<String, List<String>> leftEmpty(ImportRun run) {
        var empty = new LinkedHashMap<String, List<String>>();
        for (var column : run.columns()) {
            var cells = column.values().entrySet().stream()
                    .filter(meaning -> meaning.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (!cells.isEmpty()) empty.put(column.heading(), cells);
        }
        return empty;
    }
}
