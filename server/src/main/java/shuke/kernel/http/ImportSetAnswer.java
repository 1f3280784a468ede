package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.ImportRun;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;
import shuke.kernel.transfer.ImportSet;

/**
 * An import of a file of several tables, as it is told. Its numbers are those of all tables together.
 *
 * @param by the name of whoever started it
 * @param undoing whether it is running backwards
 * @param tables all that were found in the file, in its order
 * @param detail why it is paused or has failed, in words
 */
record ImportSetAnswer(
        UUID id,
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
        List<Table> tables,
        @Nullable Reason problem,
        @Nullable String detail)
        implements ImportAnswer {
    /**
     * @param name by which options speak of it
     * @param object what its rows are; null where it is left out
     * @param said whether somebody said what its rows are, or that it is left out
     * @param candidates objects that they may be, the likeliest first
     * @param people whether it tells whom the other tables mean by ids of people
     * @param problem why it cannot be imported
     * @param waiting headings of columns that point to a table which is written later, and are written when that is
     * @param run its import; null where it is left out
     * @param links its import once more, of the columns that waited; null where none did, or nothing tells its records apart
     */
    record Table(
            String name,
            @Nullable String object,
            boolean said,
            List<ImportSet.Candidate> candidates,
            boolean people,
            @Nullable Reason problem,
            List<String> waiting,
            @Nullable ImportRunAnswer run,
            @Nullable ImportRunAnswer links) {
        static Table of(ImportSet.Table table, Locale locale) {
            return new Table(
                    table.name(),
                    table.object(),
                    table.isSaid(),
                    table.candidates(),
                    table.tellsPeople(),
                    Reason.of(table.problem(), locale),
                    table.waiting(),
                    told(table.run(), locale),
                    told(table.links(), locale));
        }

        private static @Nullable ImportRunAnswer told(@Nullable ImportRun run, Locale locale) {
            return run == null ? null : ImportRunAnswer.of(run, locale);
        }
    }

    static ImportSetAnswer of(ImportSet set, Locale locale) {
        var problem = set.problem();
        return new ImportSetAnswer(
                set.id(),
                set.dryRun(),
                set.fileName(),
                set.actor().name(),
                ImportAnswer.state(set.state()),
                set.counts(),
                set.state() == State.UNDOING,
                set.canBeUndone(),
                set.undone(),
                set.position(),
                set.rate(),
                set.createdAt(),
                set.startedAt(),
                set.finishedAt(),
                set.tables().stream().map(table -> Table.of(table, locale)).toList(),
                Reason.of(problem, locale),
                problem == null ? null : problem.detail(locale));
    }
}
