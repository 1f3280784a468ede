package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes generated rows as a file somebody could import. No value of them needs quotes. */
final class CsvFile {
    private CsvFile() {}

    static Path write(Path file, int rows, IntFunction<Map<String, String>> row) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", row.apply(0).keySet()));
            out.write('\n');
            for (var number = 0; number < rows; number++) {
                out.write(String.join(",", row.apply(number).values()));
                out.write('\n');
            }
        }
        return file;
    }
}
