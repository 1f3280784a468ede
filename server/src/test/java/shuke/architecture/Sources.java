package shuke.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Source files, for what the compiler leaves no trace of: literals, and catch blocks told from those of try-with-resources. */
final class Sources {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    private Sources() {}

    static Path shipped(String folder) {
        return Path.of("src/main/java/shuke", folder);
    }

    static Path violations() {
        return Path.of("src/test/java/shuke/architecture/violations");
    }

    /** Each place below {@code root}, comments aside, that matches: file name and what was found. */
    static List<String> places(Path root, Pattern pattern) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> found(file, pattern))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            return pattern.matcher(code).results().map(hit -> file.getFileName() + ": " + hit.group());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
