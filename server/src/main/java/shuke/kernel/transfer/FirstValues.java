package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands first in the columns of a file, for somebody who is to say what they are. */
@Component
class FirstValues {
    private static final int ROWS = 200;
    private static final int VALUES = 3;
    private static final int LONGEST = 100;

    private final ImportFiles files;

    FirstValues(ImportFiles files) {
        this.files = files;
    }

    /** For each column, in their order, a few values that differ; none when the file is no longer there. */
    List<List<String>> of(ImportRun run) {
        try {
            return read(run);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<List<String>> read(ImportRun run) throws IOException {
        var values = new ArrayList<Set<String>>();
        run.columns().forEach(column -> values.add(new LinkedHashSet<>()));
        var workspace = run.actor().workspace();
        if (files.isThere(workspace, run.id())) {
            try (var rows = run.format().open(files.of(workspace, run.id()))) {
                rows.next();
                for (var count = 0; count < ROWS; count++) {
                    var row = rows.next();
                    if (row == null) break;
                    for (var column = 0; column < values.size(); column++) see(row.cell(column), values.get(column));
                }
            }
        }
        return values.stream().map(List::copyOf).toList();
    }

    private static void see(String cell, Set<String> values) {
        var text = StoredJson.wholeCharacters(cell.strip());
        if (text.isEmpty() || values.size() >= VALUES) return;
        values.add(text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…");
    }
}
