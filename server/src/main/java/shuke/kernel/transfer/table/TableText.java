package shuke.kernel.transfer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.csv.RowReader;

/**
 * A table as delimited text in UTF-8. A row stands in the line that has its number: rows that are not there are empty lines, and a
 * line break within a cell is written as {@link RowReader#BREAK}. Every row is as wide as the widest before it.
 */
public final class TableText extends Pieces {
    public static final char DELIMITER = ',';
    public static final String CHARSET = StandardCharsets.UTF_8.name();

    private final TableRows rows;
    private final long most;
    private final StringBuilder text = new StringBuilder();
    private long written;
    private long line = 1;
    private int width;

    /** @param most bytes; a table that repeats itself without end is refused */
    public TableText(TableRows rows, long most) {
        this.rows = rows;
        this.most = most;
    }

    @Override
    protected byte[] next() throws IOException {
        text.setLength(0);
        for (var row = rows.next(); row != null; row = rows.next()) {
            write(row);
            if (text.length() >= USUAL) break;
        }
        var piece = text.toString().getBytes(StandardCharsets.UTF_8);
        written += piece.length;
        if (written > most) throw ProblemException.invalid(Problem.of("importPackedTooLarge", most >> 20));
        return piece;
    }

    private void write(TableRow row) {
        for (; line < row.number(); line++) text.append('\n');
        width = Math.max(width, row.cells().size());
        for (var column = 0; column < width; column++) {
            if (column > 0) text.append(DELIMITER);
            if (column < row.cells().size()) write(row.cells().get(column));
        }
        text.append('\n');
        line++;
    }

    private void write(String cell) {
        var isQuoted = false;
        var from = text.length();
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == '\n' || c == '\r') {
                if (c == '\n' || i + 1 == cell.length() || cell.charAt(i + 1) != '\n') text.append(RowReader.BREAK);
                continue;
            }
            if (c == '"') text.append(c);
            if (c == '"' || c == DELIMITER) isQuoted = true;
            text.append(c);
        }
        if (isQuoted) text.insert(from, '"').append('"');
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
