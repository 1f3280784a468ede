package shuke.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the launcher has built, and how it starts it.
 *
 * @param app the directory of {@code shuke.jar}
 * @param options of the Java virtual machine, as the launcher gives them
 * @param more options that the caller of the launcher asks for
 */
record Build(Path java, Path app, List<String> options, List<String> more) {
    Build {
        options = List.copyOf(options);
        more = List.copyOf(more);
    }

    static Build ofEnvironment() {
        return new Build(
                Path.of(variable("JAVA_HOME"), "bin", "java"),
                Path.of(variable("SHUKE_BENCH_APP")),
                words(variable("SHUKE_BENCH_JAVA_OPTIONS")),
                words(variable("SHUKE_JAVA_OPTS")));
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    List<String> java(boolean cached) {
        var words = new ArrayList<String>();
        words.add(java.toString());
        words.addAll(options);
        if (cached) {
            words.addAll(List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        words.addAll(more);
        words.addAll(List.of("-jar", app.resolve("shuke.jar").toString()));
        return words;
    }

    private Path cache() {
        return app.resolve("shuke.aot");
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
