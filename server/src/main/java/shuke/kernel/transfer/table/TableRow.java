package shuke.kernel.transfer.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number by which people find it in their file, counted from 1
 * @param cells as text; as many as there are up to the last one that holds something
 */
public record TableRow(long number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
