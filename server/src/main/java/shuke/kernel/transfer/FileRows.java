package shuke.kernel.transfer;

import java.io.IOException;
import java.util.List;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.kernel.transfer.csv.RowReader;

/** Finds rows of a file by their line, going forward only, as they are meant. */
record FileRows(RowReader rows, List<String> headings, Corrections corrections) {
    /** The cells; none where the file has no such row. */
    List<String> at(long line) throws IOException {
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            if (row.line() == line) {
                return corrections.on(row, headings).cells().stream()
                        .map(StoredJson::wholeCharacters)
                        .toList();
            }
        }
        return List.of();
    }
}
