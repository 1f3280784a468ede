package shuke.kernel.transfer;

import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.table.TableFile;

/** Which table of a file is meant. */
final class TableChoice {
    /** So many tables are looked at when nobody names one, and so many rows of each. */
    private static final int TABLES = 50;

    private static final int ROWS = 10;

    private static final int SHOWN = 20;

    private TableChoice() {}

    /** A name counts before a number: sheets may be called 2024. */
    static int named(List<String> names, String sheet) {
        var wanted = sheet.strip();
        return Stream.<java.util.function.IntPredicate>of(
                        i -> names.get(i).equals(sheet),
                        i -> names.get(i).strip().equalsIgnoreCase(wanted),
                        i -> Integer.toString(i + 1).equals(wanted))
                .flatMap(is -> java.util.stream.IntStream.range(0, names.size())
                        .filter(is)
                        .boxed())
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(Problem.at(
                        "sheet",
                        "importUnknownSheet",
                        sheet,
                        String.join(", ", names.subList(0, Math.min(names.size(), SHOWN))))));
    }

    /**
     * The first table with headings that mean something, or the first one at all: it has two rows or more. What is hidden comes last.
     *
     * @param known how many of some headings mean something
     */
    static int usual(TableFile file, ToIntFunction<List<String>> known) throws IOException {
        var best = -1;
        var most = -1;
        for (var isHidden : List.of(false, true)) {
            for (var i = 0; i < Math.min(file.tables(), TABLES); i++) {
                if (file.isHidden(i) != isHidden) continue;
                var meaning = Math.min(meaning(file, i, known), 2);
                if (meaning > most) {
                    best = i;
                    most = meaning;
                }
            }
            if (best >= 0) return best;
        }
        throw ProblemException.invalid(Problem.of("importWorkbookEmpty"));
    }

    /** How many headings of one of the first rows mean something; -1 where nothing stands below a first row. */
    private static int meaning(TableFile file, int table, ToIntFunction<List<String>> known) throws IOException {
        try (var rows = file.rows(table)) {
            var most = 0;
            for (var count = 0; count < ROWS; count++) {
                var row = rows.next();
                if (row == null) return count < 2 ? -1 : most;
                most = Math.max(
                        most,
                        known.applyAsInt(row.cells().stream().map(String::strip).toList()));
            }
            return most;
        }
    }
}
