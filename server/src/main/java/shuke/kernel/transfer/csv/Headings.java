package shuke.kernel.transfer.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import shuke.kernel.base.Problem;

/** What can be wrong with the first row. */
final class Headings {
    private static final int SHOWN = 60;

    private Headings() {}

    /**
     * What the columns are called. One without a heading goes by its place, {@code (3)}, and so it can be mapped, or is listed
     * among those left out; at the end of the row, where spreadsheets leave them, such columns are none: a row with
     * something in them has too many cells.
     */
    static List<String> of(CsvRow header) {
        var names = new ArrayList<String>();
        for (var cell : header.cells()) names.add(cell.strip());
        while (!names.isEmpty() && names.getLast().isEmpty()) names.removeLast();
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) names.set(i, "(" + (i + 1) + ")");
        }
        return names;
    }

    static List<Problem> problems(CsvRow header) {
        var problems = new ArrayList<Problem>();
        var row = (int) header.line();
        for (var fault : header.faults()) problems.add(problem(fault, header).inRow(row));
        if (header.cellCount() > RowReader.MOST_CELLS) {
            problems.add(Problem.of("importTooManyColumns", header.cellCount(), RowReader.MOST_CELLS)
                    .inRow(row));
        }
        if (problems.isEmpty()) names(of(header), row, problems);
        return problems;
    }

    private static void names(List<String> headings, int row, List<Problem> problems) {
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var before = seen.putIfAbsent(heading, i + 1);
            if (before != null) {
                problems.add(Problem.at(heading, "importDuplicateHeading", heading, before, i + 1)
                        .inRow(row));
            }
        }
    }

    private static Problem problem(Fault fault, CsvRow header) {
        if (fault.column() < 0) return FaultProblems.of(fault, "");
        var text = header.cell(fault.column());
        return FaultProblems.of(fault, text.length() > SHOWN ? text.substring(0, SHOWN) : text);
    }
}
