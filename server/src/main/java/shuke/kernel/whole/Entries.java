package shuke.kernel.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Transcripts;
import shuke.kernel.schema.ObjectType;

/** What stands in a file with everything. */
final class Entries {
    static final String SCHEMA = "schema.json";
    static final String COUNTERS = "counters.json";
    static final String TABLES = "tables/";
    static final String RECORDS = "records/";
    static final String FILES = "files/";
    static final String LINES = ".jsonl";

    /** So many lines are written at a time. */
    private static final int AT_ONCE = 500;

    private static final int PIECE = 256 * 1024;

    private Entries() {}

    /** All records of an object in the order of their ids. */
    static final class Records implements Entry {
        private final Workspace workspace;
        private final ObjectType object;
        private final Transcripts transcripts;
        private UUID last = new UUID(0, 0);

        Records(Workspace workspace, ObjectType object, Transcripts transcripts) {
            this.workspace = workspace;
            this.object = object;
            this.transcripts = transcripts;
        }

        @Override
        public String name() {
            return RECORDS + object.name() + LINES;
        }

        @Override
        public boolean isOfRecords() {
            return true;
        }

        @Override
        public int more(OutputStream out) throws IOException {
            var some = transcripts.next(workspace, object, last, AT_ONCE);
            for (var record : some) line(out, TranscriptText.of(object, record));
            if (some.isEmpty()) return -1;
            last = some.getLast().id();
            return some.size();
        }
    }

    /** All rows of a table of a room. */
    static final class Rows implements Entry {
        private final Workspace workspace;
        private final TakenTable table;
        private final TableStore store;
        private final TableText text;

        @Nullable
        private Stream<String> rows;

        private Iterator<String> left = Collections.emptyIterator();

        Rows(Workspace workspace, TakenTable table, TableStore store, TableText text) {
            this.workspace = workspace;
            this.table = table;
            this.store = store;
            this.text = text;
        }

        @Override
        public String name() {
            return TABLES + table.table() + LINES;
        }

        @Override
        public int more(OutputStream out) throws IOException {
            if (rows == null) {
                rows = store.rows(workspace, table);
                left = rows.iterator();
            }
            var some = 0;
            for (; some < AT_ONCE && left.hasNext(); some++) line(out, text.opened(workspace, table, left.next()));
            return some == 0 ? -1 : some;
        }

        @Override
        public void close() {
            if (rows != null) rows.close();
        }
    }

    /** The bytes of a file. */
    static final class Bytes implements Entry {
        private final UUID id;
        private final InputStream bytes;
        private final byte[] piece = new byte[PIECE];

        Bytes(UUID id, InputStream bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return FILES + id;
        }

        @Override
        public int more(OutputStream out) throws IOException {
            var read = bytes.readNBytes(piece, 0, piece.length);
            out.write(piece, 0, read);
            return read == 0 ? -1 : 0;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
