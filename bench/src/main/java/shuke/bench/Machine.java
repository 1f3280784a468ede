package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in one line what was measured on. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        var memory = Long.parseLong(
                Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("[^0-9]", ""));
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%d cores, %s, %.0f GB, Linux %s, Java %s; load average at the beginning %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        memory / 1024.0 / 1024.0,
                        System.getProperty("os.version"),
                        Runtime.version(),
                        load);
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
