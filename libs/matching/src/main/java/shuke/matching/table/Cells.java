package shuke.matching.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of delimited text, one after the other. A quote opens a quoted cell only at its start; what follows a closing
 * quote is taken as it is. A quoted cell ends at the latest after {@link #QUOTED_MOST} characters, so that one stray quote
 * does not swallow a file.
 */
final class Cells {

    private static final int QUOTED_MOST = 1 << 16;

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private char[] cell = new char[256];
    private int length;
    private boolean lastOfRow;

    Cells(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The next row as texts; empty at the end. */
    List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        while (texts.isEmpty() && peek() >= 0) {
            do {
                next();
                texts.add(new String(cell, 0, length));
            } while (!lastOfRow);
            if (texts.size() == 1 && texts.getFirst().isBlank()) texts.clear();
        }
        return texts;
    }

    /** Reads all rows that are left; cells beyond the header are left out, missing ones are empty. */
    void rows(int width, int idAt, List<String> ids, Columns columns) throws IOException {
        while (peek() >= 0) {
            int column = 0;
            String id = "";
            boolean blank = true;
            do {
                next();
                if (column == idAt) id = new String(cell, 0, Math.min(length, CsvTable.LONGEST)).strip();
                else if (column < width) columns.put(column, cell, 0, length);
                blank &= length == 0;
                column++;
            } while (!lastOfRow);
            if (blank) continue;
            while (column < width) columns.put(column++, cell, 0, 0);
            ids.add(id.isEmpty() ? "#" + (ids.size() + 1) : id);
            columns.endRow();
        }
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
            if (end == 0) return -1;
        }
        return buffer[at];
    }

    private void next() throws IOException {
        length = 0;
        if (peek() == '"') {
            at++;
            quoted();
        }
        plain();
    }

    private void quoted() throws IOException {
        while (peek() >= 0 && length < QUOTED_MOST) {
            char c = buffer[at++];
            if (c != '"') add(c);
            else if (peek() == '"') add(buffer[at++]);
            else return;
        }
    }

    private void plain() throws IOException {
        while (peek() >= 0) {
            char c = buffer[at++];
            if (c == delimiter) {
                lastOfRow = false;
                return;
            }
            if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') at++;
                break;
            }
            add(c);
        }
        lastOfRow = true;
    }

    private void add(char c) {
        if (length == QUOTED_MOST) return;
        if (length == cell.length) cell = Arrays.copyOf(cell, cell.length * 2);
        cell[length++] = c;
    }
}
