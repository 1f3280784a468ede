package shuke.kernel.transfer.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.TableFile;
import shuke.kernel.transfer.table.TableRow;
import shuke.kernel.transfer.table.TableRows;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON objects, one in each line (https://jsonlines.org). The first one is in row 2, below the headings. */
public final class Lines implements TableFile {
    /** Numbers as they are written, to the last digit; a member that comes twice is no object that anybody meant. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Objects say only what they have; a table has a cell for everything. */
    private static final long FACTOR = 8;

    private static final long ALWAYS_FINE = 1 << 20;

    private final Source file;
    private final List<String> headings;
    private final long mostText;

    private Lines(Source file, List<String> headings) throws IOException {
        this.file = file;
        this.headings = headings;
        this.mostText = ALWAYS_FINE + file.size() * FACTOR;
    }

    /** Looks through all objects for what they say. */
    public static Lines open(Source file) throws IOException {
        var said = new LinkedHashSet<String>();
        try (var objects = new Objects(file.open())) {
            for (var cells = objects.next(); cells != null; cells = objects.next()) said.addAll(cells.keySet());
        }
        return new Lines(file, List.copyOf(said));
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
        return new Rows(new Objects(file.open()));
    }

    @Override
    public void close() {
        // every look at the rows has a stream of its own
    }

    /** The cells of one object after the other. */
    private static final class Objects implements AutoCloseable {
        private final MappingIterator<JsonNode> objects;

        Objects(InputStream bytes) {
            this.objects = JSON.readerFor(JsonNode.class).readValues(bytes);
        }

        @Nullable
        Map<String, String> next() throws IOException {
            try {
                if (!objects.hasNextValue()) return null;
                var object = objects.nextValue();
                if (!object.isObject()) throw new ZipException("a line that is no object");
                return LineCells.of(object);
            } catch (JacksonException broken) {
                throw new ZipException("a line that is no JSON"); // what stands there is nobody else's business
            }
        }

        @Override
        public void close() {
            objects.close();
        }
    }

    private final class Rows implements TableRows {
        private final Objects objects;
        private long number;

        Rows(Objects objects) {
            this.objects = objects;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            if (number++ == 0) return new TableRow(1, headings);
            var cells = objects.next();
            return cells == null ? null : new TableRow(number, inOrder(cells));
        }

        private List<String> inOrder(Map<String, String> cells) {
            var row = new ArrayList<String>();
            for (var heading : headings) row.add(cells.getOrDefault(heading, ""));
            return row;
        }

        @Override
        public void close() {
            objects.close();
        }
    }
}
