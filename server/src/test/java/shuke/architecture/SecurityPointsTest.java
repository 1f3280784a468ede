package shuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is shown by one. */
class SecurityPointsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:#(\\w+))?`");
    private static final Path TESTS = Path.of("src/test/java");

    record Named(String type, Optional<String> method) {
        boolean isThere() throws IOException {
            try (var files = Files.walk(TESTS)) {
                var file = files.filter(it -> it.endsWith(type + ".java")).findFirst();
                return file.isPresent() && (method.isEmpty() || has(file.get(), method.get()));
            }
        }

        private static boolean has(Path file, String method) throws IOException {
            return Files.readString(file).contains("void " + method + "(");
        }
    }

    private static List<Named> named(String text) {
        return TEST.matcher(text)
                .results()
                .map(found -> new Named(found.group(1), Optional.ofNullable(found.group(2))))
                .toList();
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        var named = named(Files.readString(Path.of("../docs/security.md")));

        assertThat(named).hasSizeGreaterThan(30);
        for (var test : named) assertThat(test.isThere()).as(test.toString()).isTrue();
    }

    @Test
    void one_that_is_not_is_found() throws IOException {
        assertThat(named("| `NoSuchTest` |").getFirst().isThere()).isFalse();
        assertThat(named("| `SecurityPointsTest#no_such_method` |").getFirst().isThere())
                .isFalse();
    }
}
