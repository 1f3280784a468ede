package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.spreadsheet.CsvTable;

/**
 * The rows of several tables that were not taken, as an archive of a file for each of those tables, under its name: correct them and
 * import the archive again. Whom they mean by ids of another program goes along.
 */
@Component
class RefusedTables {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt");

    /** A table of people that is understood like theirs. */
    private static final String PEOPLE = "users.csv";

    private final RefusedRows rows;
    private final SchemaCatalog catalog;

    RefusedTables(RefusedRows rows, SchemaCatalog catalog) {
        this.rows = rows;
        this.catalog = catalog;
    }

    /** An archive without files where all rows were taken. {@code out} stays open. */
    void write(ImportSet set, Locale locale, OutputStream out) throws IOException {
        var names = new HashSet<String>();
        var zip = new ZipOutputStream(out);
        var refused = set.tables().stream()
                .filter(table -> table.run() != null && table.run().counts().refused() > 0)
                .toList();
        for (var table : refused) {
            var run = Objects.requireNonNull(table.run());
            zip.putNextEntry(new ZipEntry(free(fileName(table.name()), names)));
            rows.write(run, locale, zip);
            zip.closeEntry();
        }
        var people = new LinkedHashMap<String, String>();
        if (set.tables().stream().anyMatch(ImportSet.Table::tellsPeople))
            refused.forEach(table -> people.putAll(people(Objects.requireNonNull(table.run()))));
        if (!people.isEmpty()) {
            zip.putNextEntry(new ZipEntry(free(PEOPLE, names)));
            write(people, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Whom the cells of a table mean where they do not say it themselves. */
    private Map<String, String> people(ImportRun run) {
        var schema = catalog.current(run.actor().workspace());
        var paths = new Paths(schema, schema.object(run.object()), true);
        var people = new LinkedHashMap<String, String>();
        for (var column : run.columns()) {
            var isPerson = column.path() != null
                    && paths.find(column.path()).flatMap(Owners::named).isPresent();
            if (isPerson) people.putAll(column.values());
        }
        people.values().removeIf(String::isBlank);
        return people;
    }

    private static void write(Map<String, String> people, OutputStream out) throws IOException {
        var csv = new CsvTable(out, ',');
        csv.row(List.of("User ID", "Email", "Name"));
        for (var one : people.entrySet()) {
            var isMail = one.getValue().indexOf('@') >= 0;
            csv.row(List.of(one.getKey(), isMail ? one.getValue() : "", isMail ? "" : one.getValue()));
        }
        csv.end();
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
