package shuke.kernel.transfer;

import java.util.Optional;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.csv.CsvRow;

/** Lines that reports and spreadsheets put between and below the rows: the header once more, sums. They are no records. */
final class Leftovers {
    private static final Set<String> SUMS = Set.of(
            "total",
            "totals",
            "grandtotal",
            "grandtotals",
            "subtotal",
            "subtotals",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "合计",
            "总计",
            "小计",
            "共计",
            "总和",
            "汇总");

    private final Mapping mapping;

    Leftovers(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Why a line is no record; nothing for one that may be. */
    Optional<Problem> problem(CsvRow row) {
        if (isHeader(row)) return Optional.of(Problem.of("importHeaderAgain"));
        var first = first(row);
        return first >= 0 && isSum(row, first)
                ? Optional.of(Problem.of("importSumRow", row.cell(first).strip()))
                : Optional.empty();
    }

    private boolean isHeader(CsvRow row) {
        var headings = mapping.headings();
        if (headings.size() < 2 || !row.cell(0).strip().equals(headings.getFirst())) return false;
        var cells =
                row.cells().stream().map(String::strip).limit(headings.size()).toList();
        return cells.equals(headings);
    }

    private int first(CsvRow row) {
        var column = 0;
        while (column < mapping.width() && row.cell(column).isBlank()) column++;
        return column < mapping.width() ? column : -1;
    }

    /** A sum has a word for it and numbers, and nothing else that a record has. */
    private boolean isSum(CsvRow row, int first) {
        var word = row.cell(first);
        if (mapping.width() < 2 || word.length() > 20 || !SUMS.contains(Heading.folded(word))) return false;
        for (var column = first + 1; column < mapping.width(); column++) {
            if (!row.cell(column).isBlank() && !mayBeSummed(column)) return false;
        }
        return true;
    }

    private boolean mayBeSummed(int column) {
        var target = mapping.targets().get(column);
        return target == null || NumberColumn.isNumber(target.field().type());
    }
}
