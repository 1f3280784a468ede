package shuke.kernel.transfer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.csv.CsvRow;

/** Reads the tables of people that came along with others, to tell whom those mean by an id. Nobody becomes a user by that. */
@Component
class PeopleTables {
    /** So many people are learnt from a file. */
    private static final int MOST = 50_000;

    private static final String EXTERNAL_ID = "externalId";
    private static final ImportOptions USERS = OptionsReader.read("{\"object\":\"" + SystemFields.USER + "\"}");

    private final SchemaCatalog catalog;
    private final TableReading reading;

    PeopleTables(SchemaCatalog catalog, TableReading reading) {
        this.catalog = catalog;
        this.reading = reading;
    }

    /** Those of all the tables together; a table that tells no ids, or cannot be read, adds nobody. */
    People read(Workspace workspace, List<FoundTable> tables) {
        var schema = catalog.current(workspace);
        var people = new HashMap<String, List<String>>();
        var paths = schema.find(SystemFields.USER).map(user -> new Paths(schema, user, false));
        if (paths.isEmpty()) return People.NONE;
        for (var table : tables) {
            try {
                people.putAll(read(table, paths.get()));
            } catch (ProblemException unreadable) {
                // whom its ids mean stays open, and is told as such
            }
        }
        return new People(people);
    }

    private Map<String, List<String>> read(FoundTable table, Paths paths) {
        var headings = new KnownHeadings(paths);
        ToIntFunction<List<String>> known = names -> (int) names.stream()
                .filter(name -> !headings.meanings(name, null).isEmpty())
                .count();
        return reading.read(table, known, file -> people(file, MappingPlan.of(paths, file.header(), USERS, Set.of())));
    }

    private static Map<String, List<String>> people(CsvFile file, Mapping mapping) throws IOException {
        var people = new HashMap<String, List<String>>();
        if (!mapping.has(EXTERNAL_ID)) return people;
        try (var rows = file.format().open(file.source())) {
            rows.next();
            for (var row = rows.next(); row != null && people.size() < MOST; row = rows.next()) {
                var id = cell(row, mapping, EXTERNAL_ID);
                if (!id.isEmpty()) people.putIfAbsent(id, called(row, mapping));
            }
        }
        return people;
    }

    private static List<String> called(CsvRow row, Mapping mapping) {
        var given = cell(row, mapping, "name.given");
        var family = cell(row, mapping, "name.family");
        return Stream.of(cell(row, mapping, "email"), cell(row, mapping, "name"), given + " " + family, family + given)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String cell(CsvRow row, Mapping mapping, String path) {
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null && target.path().equals(path))
                return CellText.of(row.cell(column)).strip();
        }
        return "";
    }
}
