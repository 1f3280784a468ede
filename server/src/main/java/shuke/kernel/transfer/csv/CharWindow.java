package shuke.kernel.transfer.csv;

import java.io.Closeable;
import java.io.IOException;

/**
 * The part of a text that a reader works on: everything from {@code mark} on is kept, up to a limit. Positions are
 * valid until the next {@link #more()}.
 */
final class CharWindow implements Closeable {
    private static final int USUAL = 1 << 16;

    private final TolerantReader source;
    private final int most;
    private char[] chars = new char[USUAL];
    private int limit;
    private boolean ended;

    /** Where the next character is read. */
    int at;

    /** Where the current row begins, and the current cell; both move when the window does. */
    int mark;

    int cell;

    CharWindow(TolerantReader source, int most) {
        this.source = source;
        this.most = most;
    }

    char now() {
        return chars[at];
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Goes on to the next {@code wanted}, line end or NUL; false when there is none in what is there so far. */
    boolean find(char wanted) {
        var i = at;
        var end = limit;
        var text = chars;
        while (i < end) {
            var c = text[i];
            if (c == wanted || (c <= '\r' && (c == '\n' || c == '\r' || c == 0))) break;
            i++;
        }
        at = i;
        return i < end;
    }

    /** True when there is a character to read; false at the end, or when the row is larger than the window may be. */
    boolean more() throws IOException {
        return at < limit || (!isFull() && fill());
    }

    /** True when nothing more fits although the text goes on. */
    boolean isFull() {
        return !ended && at == limit && mark == 0 && limit >= most;
    }

    boolean isBroken() {
        return source.isBroken();
    }

    /** Forgets the row up to the current cell, and of the cell all but its beginning, so that reading can go on. */
    void forget(int keep) {
        mark = cell;
        var kept = Math.min(limit - cell, keep);
        limit = cell + kept;
        at = limit;
    }

    private boolean fill() throws IOException {
        if (ended) return false;
        if (mark > 0) shift();
        if (limit > chars.length - 16) grow();
        var read = source.read(chars, limit, chars.length - limit);
        if (read < 0) ended = true;
        else limit += read;
        return read >= 0;
    }

    private void shift() {
        var kept = limit - mark;
        // a giant row must not leave a giant window behind
        var target = chars.length > USUAL * 16 && kept < USUAL / 2 ? new char[USUAL] : chars;
        System.arraycopy(chars, mark, target, 0, kept);
        chars = target;
        at -= mark;
        cell -= mark;
        limit = kept;
        mark = 0;
    }

    private void grow() {
        var larger = new char[Math.min(chars.length * 2, most + USUAL)];
        System.arraycopy(chars, 0, larger, 0, limit);
        chars = larger;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
