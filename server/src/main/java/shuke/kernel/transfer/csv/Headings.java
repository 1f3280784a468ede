package shuke.kernel.transfer.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import shuke.kernel.base.Problem;

/** What can be wrong with the first row. */
final class Headings {
    private static final int SHOWN = 60;

    private Headings() {}

    static List<Problem> problems(CsvRow header) {
        var problems = new ArrayList<Problem>();
        var row = (int) header.line();
        for (var fault : header.faults()) problems.add(problem(fault, header).inRow(row));
        if (header.cellCount() > RowReader.MOST_CELLS) {
            problems.add(Problem.of("importTooManyColumns", header.cellCount(), RowReader.MOST_CELLS)
                    .inRow(row));
        }
        if (problems.isEmpty()) names(header.cells(), row, problems);
        return problems;
    }

    private static void names(List<String> headings, int row, List<Problem> problems) {
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < headings.size(); i++) {
            var heading = headings.get(i).strip();
            if (heading.isEmpty()) {
                problems.add(Problem.of("importEmptyHeading", i + 1).inRow(row));
                continue;
            }
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
