package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.csv.CsvRow;

/** Cells in which a spreadsheet shows that it could not work something out. {@code #N/A} is none: it says that there is nothing. */
final class CellErrors {
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#CONNECT!",
            "#GETTING_DATA");

    private CellErrors() {}

    /** Those in columns that are imported, as long as nobody said what they stand for. */
    static List<Problem> of(CsvRow row, Mapping mapping) {
        var problems = new ArrayList<Problem>(0);
        for (var column = 0; column < mapping.width(); column++) {
            var cell = row.cell(column);
            if (cell.isEmpty() || cell.charAt(0) != '#') continue;
            var target = mapping.targets().get(column);
            var word = cell.strip();
            if (target != null && ERRORS.contains(word) && !target.values().containsKey(word)) {
                problems.add(Problem.at(mapping.headings().get(column), "importCellError", word));
            }
        }
        return problems;
    }
}
