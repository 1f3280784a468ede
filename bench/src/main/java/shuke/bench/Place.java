package shuke.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where a measurement keeps its files.
 *
 * @param data the data directory of the program
 * @param scratch for everything else; deleted at the end
 */
record Place(Path data, Path scratch) implements AutoCloseable {
    static Place of(Options options) throws IOException {
        var scratch = Files.createTempDirectory("shuke-bench");
        var kept = options.data();
        return new Place(kept == null ? scratch.resolve("main") : kept, scratch);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder()).forEach(Place::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
