package shuke.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every file below a directory with its length and time, to show that nothing was changed. */
record Snapshot(Map<String, String> files) {
    static Snapshot of(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("shuke.lock"))
                    .toList()) {
                files.put(root.relativize(file).toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return new Snapshot(files);
    }
}
