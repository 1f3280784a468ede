package shuke.kernel.transfer.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.Fault.Kind;

/**
 * Reads rows (RFC 4180, any delimiter, lines ending in LF, CR LF or CR) one after the other in bounded memory. A row that
 * is broken comes back with its faults and reading goes on behind it: behind an unclosed quote with the next line, as long
 * as the lines swallowed by it are fewer than {@link #RECORD_LIMIT} characters. Empty rows are left out.
 */
public final class RowReader implements Closeable {
    /** Characters in a cell. */
    public static final int FIELD_LIMIT = 1 << 20;

    /** Characters in a row. */
    public static final int RECORD_LIMIT = 8 << 20;

    /** Cells of a row that are kept. */
    public static final int MOST_CELLS = 4096;

    /** Stands for a line break within a cell, as some programs write it: VT. It comes back as LF. */
    public static final char BREAK = '\u000B';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int KEPT_OF_GIANT = 200;

    private final CharWindow window;
    private final char delimiter;
    private long line;
    private List<String> cells = new ArrayList<>();
    private List<Fault> faults = new ArrayList<>();
    private int cellCount;
    private boolean giant;
    private boolean giantCell;
    private boolean nul;

    RowReader(TolerantReader source, char delimiter) {
        this(source, delimiter, 1);
    }

    /** @param line the number of the first line */
    RowReader(TolerantReader source, char delimiter, long line) {
        this.window = new CharWindow(source, RECORD_LIMIT);
        this.line = line;
        this.delimiter = delimiter;
    }

    /** The next row that is not empty; null at the end. */
    public @Nullable CsvRow next() throws IOException {
        while (true) {
            var row = row();
            if (row == null || !row.isBlank()) return row;
        }
    }

    private @Nullable CsvRow row() throws IOException {
        do {
            window.mark = window.cell = window.at;
            if (!window.more()) return null; // no row is open, so the window cannot be full
        } while (passesMark());
        var begin = line;
        var quoteIn = cells(true);
        if (quoteIn >= 0) { // the row is read again up to its line end, the quote being an ordinary character
            window.at = window.mark;
            line = begin;
            cells(false);
            faults.add(new Fault(Kind.UNCLOSED_QUOTE, quoteIn));
        }
        return new CsvRow(begin, cells, cellCount, faults);
    }

    /** A file that was put behind another one begins with a mark of its own. */
    private boolean passesMark() {
        if (window.now() != BYTE_ORDER_MARK) return false;
        window.at++;
        return true;
    }

    /** Reads the cells of a row; the column of a quote that swallows following lines and does not end well, else -1. */
    private int cells(boolean quotes) throws IOException {
        cells = new ArrayList<>(cells.size());
        faults = new ArrayList<>(0);
        cellCount = 0;
        giant = false;
        while (true) {
            window.cell = window.at;
            giantCell = false;
            nul = false;
            var end = quotes && opensQuote() ? quoted() : plain("");
            if (end == End.LOST) return cellCount;
            if (end == End.ROW) return -1;
        }
    }

    private enum End {
        CELL,
        ROW,
        /** Inside a quote that does not end well, several lines on. */
        LOST
    }

    /** Blanks in front of a quote do not count, as long as they do not separate cells. */
    private boolean opensQuote() throws IOException {
        if (!more()) return false;
        while (window.now() == ' ' && delimiter != ' ') {
            window.at++;
            if (!more()) return false;
        }
        if (window.now() != '"') return false;
        window.cell = window.at;
        return true;
    }

    /** @param before what of the cell was read already */
    private End plain(String before) throws IOException {
        while (more()) {
            if (!window.find(delimiter)) continue;
            var c = window.now();
            if (c == 0) {
                nul = true;
                window.at++;
            } else {
                add(before + window.text(window.cell, window.at));
                return terminator(c);
            }
        }
        add(before + window.text(window.cell, window.at));
        return End.ROW;
    }

    private End quoted() throws IOException {
        window.at++;
        var begin = line;
        var doubled = false;
        while (more(begin)) {
            if (!window.find('"')) continue;
            var c = window.now();
            window.at++;
            if (c == 0) {
                nul = true;
            } else if (c != '"') {
                lineEnd(c);
            } else if (more() && window.now() == '"') {
                doubled = true;
                window.at++;
            } else {
                return closed(begin, doubled);
            }
        }
        if (line > begin && !giant) return End.LOST;
        faults.add(new Fault(Kind.UNCLOSED_QUOTE, cellCount));
        add(window.text(window.cell, window.at));
        return End.ROW;
    }

    /** Behind a quote that is not doubled: the cell should end here. */
    private End closed(long begin, boolean doubled) throws IOException {
        var from = Math.min(window.cell + 1, window.at - 1);
        var text = window.text(from, Math.max(from, window.at - 1));
        var content = doubled ? text.replace("\"\"", "\"") : text;
        while (more() && window.now() == ' ' && delimiter != ' ') window.at++;
        if (!more()) {
            add(content);
            return End.ROW;
        }
        var c = window.now();
        if (c == delimiter || c == '\n' || c == '\r') {
            add(content);
            return terminator(c);
        }
        if (line > begin && !giant) return End.LOST;
        faults.add(new Fault(Kind.TEXT_AFTER_QUOTE, cellCount));
        window.cell = window.at;
        return plain('"' + content + '"');
    }

    private End terminator(char c) throws IOException {
        window.at++;
        if (c == delimiter) return End.CELL;
        lineEnd(c);
        return End.ROW;
    }

    /** Behind a CR: takes the LF that may follow it. */
    private void lineEnd(char c) throws IOException {
        if (c == '\r' && more() && window.now() == '\n') window.at++;
        line++;
    }

    private void add(String text) {
        var large = giantCell || text.length() > FIELD_LIMIT;
        if (large) faults.add(new Fault(Kind.FIELD_TOO_LARGE, cellCount));
        if (nul) faults.add(new Fault(Kind.NUL_CHARACTER, cellCount));
        if (window.isBroken() && TolerantReader.isBroken(text)) {
            faults.add(new Fault(Kind.BROKEN_ENCODING, cellCount));
        }
        if (cells.size() < MOST_CELLS) cells.add((large || giant ? beginning(text) : text).replace(BREAK, '\n'));
        cellCount++;
    }

    private static String beginning(String text) {
        return text.length() <= KEPT_OF_GIANT ? text : text.substring(0, KEPT_OF_GIANT);
    }

    private boolean more() throws IOException {
        return more(line);
    }

    /** Asks for a character; a row larger than the window is forgotten bit by bit, unless a quote swallowed lines. */
    private boolean more(long quoteFrom) throws IOException {
        while (!window.more()) {
            if (!window.isFull()) return false;
            if (line > quoteFrom && !giant) return false;
            if (window.at - window.cell > FIELD_LIMIT) giantCell = true;
            else if (!giant) faults.add(new Fault(Kind.RECORD_TOO_LARGE, -1));
            giant = true;
            window.forget(KEPT_OF_GIANT);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
