package shuke.kernel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Page;
import shuke.kernel.base.Row;

/** The bytes of a file that is made while it is read, page by page: the memory needed is that of a page. */
final class RowsStream extends InputStream {
    private final Function<@Nullable String, Page<Row>> pages;
    private final LongPredicate goesOn;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final RowsWriter writer;
    private byte[] ready = {};
    private int at;
    private @Nullable String next;
    private boolean isLast;
    private long written;

    /** How a stream makes a writer of its bytes. */
    interface Writing {
        RowsWriter to(ByteArrayOutputStream out) throws IOException;
    }

    /**
     * @param pages gives the page at a cursor, null for the first one
     * @param goesOn asked behind each page, with how many records there were so far; false breaks off with {@link Halted}
     */
    RowsStream(Function<@Nullable String, Page<Row>> pages, LongPredicate goesOn, Writing writing) throws IOException {
        this.pages = pages;
        this.goesOn = goesOn;
        this.writer = writing.to(made);
    }

    /** It was told to go on no further. */
    static final class Halted extends RuntimeException {
        Halted() {
            super("halted", null, false, false);
        }
    }

    long written() {
        return written;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        if (most == 0) return 0;
        if (!fill()) return -1;
        var some = Math.min(most, ready.length - at);
        System.arraycopy(ready, at, to, from, some);
        at += some;
        return some;
    }

    private boolean fill() throws IOException {
        while (at == ready.length && !isLast) {
            write(pages.apply(next));
            ready = made.toByteArray();
            made.reset();
            at = 0;
        }
        return at < ready.length;
    }

    private void write(Page<Row> page) throws IOException {
        for (var row : page.items()) writer.write(row);
        written += page.items().size();
        next = page.next();
        isLast = next == null;
        if (isLast) writer.end();
        if (!goesOn.test(written)) throw new Halted();
    }
}
