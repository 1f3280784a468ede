package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.kernel.transfer.table.TableText;

/** Reads the tables of people that came along with others, to tell whom those mean by an id. Nobody becomes a user by that. */
@Component
class PeopleTables {
    /** So many people are learnt from a file. */
    private static final int MOST = 50_000;

    private static final String EXTERNAL_ID = "externalId";
    private static final ImportOptions USERS = OptionsReader.read("{\"object\":\"" + SystemFields.USER + "\"}");

    private final SchemaCatalog catalog;
    private final ImportFiles files;
    private final Flattening flattening;
    private final Ids ids;

    PeopleTables(SchemaCatalog catalog, ImportFiles files, Flattening flattening, Ids ids) {
        this.catalog = catalog;
        this.files = files;
        this.flattening = flattening;
        this.ids = ids;
    }

    /** Those of all the tables together; a table that tells no ids, or cannot be read, adds nobody. */
    People read(Workspace workspace, List<FoundTable> tables) {
        var schema = catalog.current(workspace);
        var people = new HashMap<String, List<String>>();
        var paths = schema.find(SystemFields.USER).map(user -> new Paths(schema, user, false));
        if (paths.isEmpty()) return People.NONE;
        for (var table : tables) {
            try (var copy = files.copy(table.upload(), ids.next())) {
                learn(table, copy, paths.get(), people);
            } catch (ProblemException unreadable) {
                // whom its ids mean stays open, and is told as such
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new People(people);
    }

    private void learn(FoundTable table, Upload copy, Paths paths, Map<String, List<String>> people)
            throws IOException {
        var headings = new KnownHeadings(paths);
        ToIntFunction<List<String>> known = names -> (int) names.stream()
                .filter(name -> !headings.meanings(name, null).isEmpty())
                .count();
        var isFlat = flattening
                .flatten(copy.workspace(), copy.id(), table.sheet(), known)
                .isPresent();
        var file = CsvFile.examine(
                files.of(copy.workspace(), copy.id()),
                isFlat ? TableText.CHARSET : null,
                isFlat ? String.valueOf(TableText.DELIMITER) : null,
                known);
        var mapping = MappingPlan.of(paths, file.header(), USERS, Set.of());
        if (!mapping.has(EXTERNAL_ID)) return;
        try (var rows = file.format().open(file.source())) {
            rows.next();
            for (var row = rows.next(); row != null && people.size() < MOST; row = rows.next()) {
                var id = cell(row, mapping, EXTERNAL_ID);
                if (!id.isEmpty()) people.putIfAbsent(id, called(row, mapping));
            }
        }
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
