package shuke.kernel.transfer.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.SayingFile;
import shuke.kernel.transfer.table.TableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON objects, one in each line (https://jsonlines.org). */
public final class Lines {
    /** Numbers as they are written, to the last digit; a member that comes twice is no object that anybody meant. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Objects say only what they have; a table has a cell for everything. */
    private static final long FACTOR = 8;

    private Lines() {}

    /** Looks through all objects for what they say. */
    public static TableFile open(Source file) throws IOException {
        var said = new LinkedHashSet<String>();
        try (var objects = new Objects(file.open())) {
            for (var cells = objects.next(); cells != null; cells = objects.next()) said.addAll(cells.keySet());
        }
        return new SayingFile(file, source -> new Objects(source.open()), List.copyOf(said), FACTOR);
    }

    /** The cells of one object after the other. */
    private static final class Objects implements SayingFile.Things {
        private final MappingIterator<JsonNode> objects;

        Objects(InputStream bytes) {
            this.objects = JSON.readerFor(JsonNode.class).readValues(bytes);
        }

        @Override
        public @Nullable Map<String, String> next() throws IOException {
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
}
