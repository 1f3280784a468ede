package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.spreadsheet.CsvTable;
import shuke.kernel.transfer.ErrorStore.RowProblem;

/** Writes the rows that were not taken as they came (apart from corrections, and what a spreadsheet would work out), with the reasons beside them: correct them and import the file again. */
@Component
class RefusedRows {
    private static final int PAGE = 5_000;
    private static final List<String> ADDED = List.of("row", "field", "reason");

    private final ImportFiles files;
    private final ErrorStore errors;
    private final AskedOptions options;

    RefusedRows(ImportFiles files, ErrorStore errors, AskedOptions options) {
        this.files = files;
        this.errors = errors;
        this.options = options;
    }

    /** The headings of a table without those that stand behind them in a file of wrong rows. */
    static List<String> withoutReasons(List<String> headings) {
        var own = headings.size() - ADDED.size();
        return own > 0 && headings.subList(own, headings.size()).equals(ADDED) ? headings.subList(0, own) : headings;
    }

    void write(ImportRun run, Locale locale, OutputStream out) throws IOException {
        var csv = new CsvTable(out, run.format().delimiter());
        var headings = run.columns().stream().map(ImportRun.Column::heading).toList();
        csv.row(with(headings, ADDED));
        var groups = new ProblemGroups(errors, run);
        var workspace = run.actor().workspace();
        if (files.isThere(workspace, run.id())) {
            try (var rows = run.format().open(files.of(workspace, run.id()))) {
                var meant = new FileRows(rows, headings, options.of(run).corrections());
                write(groups, meant, headings.size(), locale, csv);
            }
        } else {
            while (groups.hasNext()) csv.row(with(empty(headings.size()), reasons(groups.next(), locale)));
        }
        csv.end();
    }

    private static void write(ProblemGroups groups, FileRows rows, int width, Locale locale, CsvTable csv)
            throws IOException {
        while (groups.hasNext()) {
            var group = groups.next();
            var cells = new ArrayList<>(rows.at(group.getFirst().line()));
            var beyond = cells.size() > width ? List.copyOf(cells.subList(width, cells.size())) : List.<String>of();
            if (cells.size() > width) cells.subList(width, cells.size()).clear();
            while (cells.size() < width) cells.add("");
            csv.row(with(with(cells, reasons(group, locale)), beyond));
        }
    }

    private static List<String> reasons(List<RowProblem> group, Locale locale) {
        var fields = group.stream()
                .map(each -> each.problem().field())
                .filter(field -> field != null)
                .distinct()
                .collect(Collectors.joining("; "));
        var reasons = group.stream()
                .map(each -> each.problem().detail(locale))
                .distinct()
                .collect(Collectors.joining(" "));
        return List.of(Long.toString(group.getFirst().line()), fields, reasons);
    }

    private static List<String> with(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<String> empty(int width) {
        return java.util.Collections.nCopies(width, "");
    }

    /** The problems of an import, row by row, read from the database bit by bit. */
    private static final class ProblemGroups implements Iterator<List<RowProblem>> {
        private final ErrorStore errors;
        private final ImportRun run;
        private final java.util.ArrayDeque<RowProblem> ready = new java.util.ArrayDeque<>();
        private ErrorStore.Place after = ErrorStore.Place.START;
        private boolean isAll;

        ProblemGroups(ErrorStore errors, ImportRun run) {
            this.errors = errors;
            this.run = run;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty()) fetch();
            return !ready.isEmpty();
        }

        @Override
        public List<RowProblem> next() {
            var group = new ArrayList<RowProblem>();
            if (!hasNext()) throw new java.util.NoSuchElementException();
            group.add(ready.removeFirst());
            while (hasNext() && ready.getFirst().line() == group.getFirst().line()) group.add(ready.removeFirst());
            return group;
        }

        private void fetch() {
            if (isAll) return;
            var page = errors.page(run.actor().workspace(), run.id(), after, PAGE);
            isAll = page.isEmpty();
            page.forEach(kept -> ready.add(kept.row()));
            if (!isAll) after = page.getLast().place();
        }
    }
}
