package shuke.operation.demo;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files under {@code resources/demo}. */
final class Tables {
    private Tables() {}

    /** The rows of a tab-separated file, compressed when its name ends so. */
    static List<List<String>> rows(String file) {
        try (var in = open(file);
                var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lists of words by name; a word may have parts. */
    static Map<String, List<List<String>>> words() {
        try (var in = open("words.yaml")) {
            var words = new HashMap<String, List<List<String>>>();
            for (var entry : new YAMLMapper().readTree(in).properties()) {
                words.put(
                        entry.getKey(),
                        entry.getValue()
                                .valueStream()
                                .map(word -> List.of(word.asString().split("\\|", -1)))
                                .toList());
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        var in = Tables.class.getResourceAsStream("/demo/" + file);
        if (in == null) throw new FileNotFoundException(file);
        return in;
    }
}
