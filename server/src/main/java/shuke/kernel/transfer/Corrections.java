package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.csv.CsvRow;

/**
 * What somebody has said of single rows before they are imported.
 *
 * @param cells by the line where a row begins, the cells that are to stand in place of those of the file, by heading
 * @param leftOut lines of rows that are not to be imported
 */
public record Corrections(Map<Long, Map<String, String>> cells, Set<Long> leftOut) {
    /** Whoever has more to correct does it in the file. */
    static final int MOST = 1_000;

    static final Corrections NONE = new Corrections(Map.of(), Set.of());

    public Corrections {
        cells = Map.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    /** One for each heading that the file does not have. */
    List<Problem> problems(List<String> headings) {
        return cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(heading -> !headings.contains(heading))
                .map(heading -> Problem.at(heading, "importUnknownColumn", heading))
                .toList();
    }

    boolean leaveOut(CsvRow row) {
        return leftOut.contains(row.line());
    }

    /** The row as it is meant: one of which something was said has just the cells of the headings, and what was wrong with cells that were replaced is forgotten. */
    CsvRow on(CsvRow row, List<String> headings) {
        var said = cells.get(row.line());
        if (said == null) return row;
        var meant = new ArrayList<String>(headings.size());
        for (var column = 0; column < headings.size(); column++) {
            meant.add(said.getOrDefault(headings.get(column), row.cell(column)));
        }
        var faults = row.faults().stream()
                .filter(fault -> fault.column() < headings.size()
                        && (fault.column() < 0 || !said.containsKey(headings.get(fault.column()))))
                .toList();
        return new CsvRow(row.line(), meant, meant.size(), faults);
    }
}
