package shuke.kernel.transfer.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.Source;

/** A file of things that each say what they have, as one table with a column for whatever is said. The first one is in row 2, below the headings. */
public final class SayingFile implements TableFile {
    private static final long ALWAYS_FINE = 1 << 20;

    private final Source file;
    private final Reader reader;
    private final List<String> headings;
    private final long mostText;

    /**
     * @param factor how many times as large as the file the table may be at most: a table has a cell for everything
     */
    public SayingFile(Source file, Reader reader, List<String> headings, long factor) throws IOException {
        this.file = file;
        this.reader = reader;
        this.headings = List.copyOf(headings);
        this.mostText = ALWAYS_FINE + file.size() * factor;
    }

    /** Reads the things of a file. */
    public interface Reader {
        Things read(Source file) throws IOException;
    }

    /** The things of a file, one by one. */
    public interface Things extends Closeable {
        /** What the next one says, by heading; null at the end. */
        @Nullable
        Map<String, String> next() throws IOException;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean isHidden(int table) {
        return false;
    }

    @Override
    public long mostText() {
        return mostText;
    }

    @Override
    public TableRows rows(int table) throws IOException {
        return new Rows(reader.read(file));
    }

    @Override
    public void close() {
        // every look at the rows has a stream of its own
    }

    private final class Rows implements TableRows {
        private final Things things;
        private long number;

        Rows(Things things) {
            this.things = things;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            if (number++ == 0) return new TableRow(1, headings);
            var said = things.next();
            return said == null ? null : new TableRow(number, inOrder(said));
        }

        private List<String> inOrder(Map<String, String> said) {
            return headings.stream()
                    .map(heading -> said.getOrDefault(heading, ""))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            things.close();
        }
    }
}
