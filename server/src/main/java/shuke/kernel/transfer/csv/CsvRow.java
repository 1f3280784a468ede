package shuke.kernel.transfer.csv;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line of the file in which it begins, counted from 1
 * @param cells the cells, quotes removed; at most {@link RowReader#MOST_CELLS}
 * @param cellCount how many cells there really were
 */
public record CsvRow(long line, List<String> cells, int cellCount, List<Fault> faults) {
    public CsvRow {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** The cell in a column; empty when the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        if (!faults.isEmpty()) return false;
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) return false;
        }
        return true;
    }

    /** True when every cell from {@code column} on is empty. */
    public boolean isBlankFrom(int column) {
        if (cellCount > cells.size()) return false;
        for (var i = column; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) return false;
        }
        return true;
    }
}
