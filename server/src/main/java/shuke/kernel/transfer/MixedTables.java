package shuke.kernel.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.kernel.transfer.csv.RowReader;
import shuke.kernel.transfer.table.TableRow;
import shuke.kernel.transfer.table.TableRows;
import shuke.kernel.transfer.table.TableText;

/**
 * Other programs put calls, meetings and tasks into one table, with a column that tells which is which. Such a table becomes one for
 * each object, whose rows keep the numbers of their lines.
 */
@Component
class MixedTables {
    /** A column with more values than this tells something else. */
    private static final int MOST_VALUES = 20;

    /** So many rows of a hundred have to be of a known object. */
    private static final int SHARE = 90;

    private static final int LONGEST_LABEL = 60;

    private final TableReading reading;
    private final ImportFiles files;
    private final Ids ids;

    MixedTables(TableReading reading, ImportFiles files, Ids ids) {
        this.reading = reading;
        this.files = files;
        this.ids = ids;
    }

    /**
     * The parts of a table, or the table itself.
     *
     * @param likeliest what the rows may be by their headings: a column that does not name it tells something else; null for nothing
     * @param opened is told of the files of the parts, and has to close them
     */
    List<FoundTable> parted(
            FoundTable table, @Nullable String likeliest, ObjectProposals proposals, Consumer<Upload> opened) {
        try {
            return reading.read(table, proposals::known, file -> {
                var column = column(file, likeliest, proposals);
                return column == null ? List.of(table) : parts(table, file, column, opened);
            });
        } catch (ProblemException unreadable) {
            return List.of(table); // told where it is imported
        }
    }

    /**
     * The column that tells what rows are.
     *
     * @param groups by what a part is called the cells of its rows
     */
    private record Telling(int index, Map<String, Set<String>> groups) {}

    private static @Nullable Telling column(CsvFile file, @Nullable String likeliest, ObjectProposals proposals)
            throws IOException {
        var seen = IntStream.range(0, file.header().size())
                .boxed()
                .collect(
                        Collectors.toMap(i -> i, i -> new LinkedHashMap<String, Integer>(), (a, b) -> a, TreeMap::new));
        try (var rows = file.format().open(file.source())) {
            rows.next();
            for (var row = rows.next(); row != null && !seen.isEmpty(); row = rows.next()) {
                if (!isWhole(row, file.header().size())) return null;
                for (var column : seen.entrySet())
                    column.getValue().merge(row.cell(column.getKey()).strip(), 1, Integer::sum);
                seen.values().removeIf(values -> values.size() > MOST_VALUES);
            }
        }
        for (var column : seen.entrySet()) {
            var groups = groups(column.getValue(), likeliest, proposals);
            if (!groups.isEmpty()) return new Telling(column.getKey(), groups);
        }
        return null;
    }

    /** What is wrong with a row as text is told where the table is imported as it is. */
    private static boolean isWhole(CsvRow row, int width) {
        return row.faults().isEmpty()
                && (row.cellCount() == width || (row.cellCount() > width && row.isBlankFrom(width)));
    }

    /** By object the cells that name it, in words of the file; nothing where they do not tell objects apart. */
    private static Map<String, Set<String>> groups(
            Map<String, Integer> values, @Nullable String likeliest, ObjectProposals proposals) {
        var byObject = new LinkedHashMap<String, List<String>>();
        var others = new ArrayList<String>();
        var known = 0L;
        var all = 0L;
        for (var value : values.entrySet()) {
            var object = proposals.named(value.getKey());
            object.ifPresentOrElse(
                    name -> byObject.computeIfAbsent(name, o -> new ArrayList<>())
                            .add(value.getKey()),
                    () -> others.add(value.getKey()));
            all += value.getValue();
            if (object.isPresent()) known += value.getValue();
        }
        if (byObject.size() < 2 || (likeliest != null && !byObject.containsKey(likeliest)) || known * 100 < all * SHARE)
            return Map.of();
        var groups = new LinkedHashMap<String, Set<String>>();
        byObject.values().forEach(cells -> groups.put(cells.getFirst(), Set.copyOf(cells)));
        if (!others.isEmpty()) groups.put(label(others), Set.copyOf(others));
        return groups;
    }

    /** What rows of no known object are called. */
    private static String label(List<String> cells) {
        var label = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.replaceAll("[/\\\\\\p{Cntrl}]", " "))
                .collect(Collectors.joining(", "));
        if (label.isEmpty()) return "?";
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label;
    }

    private List<FoundTable> parts(FoundTable table, CsvFile file, Telling column, Consumer<Upload> opened)
            throws IOException {
        var parts = new ArrayList<FoundTable>();
        for (var group : column.groups().entrySet()) {
            var upload = table.upload();
            try (var text = new TableText(
                    new Rows(file.format().open(file.source()), column.index(), group.getValue()), Long.MAX_VALUE)) {
                var name = table.name() + "/" + group.getKey();
                var part = files.store(upload.workspace(), ids.next(), upload.name() + "/" + group.getKey(), text);
                opened.accept(part);
                parts.add(FoundTable.part(name, part, file.header()));
            }
        }
        return parts;
    }

    /** The heading, and the rows with some cells in a column. */
    private static final class Rows implements TableRows {
        private final RowReader rows;
        private final int column;
        private final Set<String> cells;
        private boolean isBegun;

        Rows(RowReader rows, int column, Set<String> cells) {
            this.rows = rows;
            this.column = column;
            this.cells = cells;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var isHeading = !isBegun;
                isBegun = true;
                if (isHeading || cells.contains(row.cell(column).strip())) return new TableRow(row.line(), row.cells());
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
