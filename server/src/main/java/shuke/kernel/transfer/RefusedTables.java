package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * The rows of several tables that were not taken, as an archive of a file for each of those tables, under its name: correct them and
 * import the archive again.
 */
@Component
class RefusedTables {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt");

    private final RefusedRows rows;

    RefusedTables(RefusedRows rows) {
        this.rows = rows;
    }

    /** An archive without files where all rows were taken. {@code out} stays open. */
    void write(ImportSet set, Locale locale, OutputStream out) throws IOException {
        var names = new HashSet<String>();
        var zip = new ZipOutputStream(out);
        for (var table : set.tables()) {
            var run = table.run();
            if (run == null || run.counts().refused() == 0) continue;
            zip.putNextEntry(new ZipEntry(free(fileName(table.name()), names)));
            rows.write(run, locale, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A table's file within the archive: nowhere above it, whatever the table is called, and with an ending that tells what it is. */
    static String fileName(String table) {
        var path = Arrays.stream(table.replace(':', '_').split("[/\\\\]+"))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? path : path + ".csv";
    }

    private static String free(String name, Set<String> taken) {
        var free = name;
        for (var number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) free = number + "-" + name;
        return free;
    }
}
