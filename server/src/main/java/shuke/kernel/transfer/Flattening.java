package shuke.kernel.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.card.Cards;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.lines.Lines;
import shuke.kernel.transfer.table.Aside;
import shuke.kernel.transfer.table.FileKind;
import shuke.kernel.transfer.table.Pieces;
import shuke.kernel.transfer.table.TableFile;
import shuke.kernel.transfer.table.TableText;
import shuke.kernel.transfer.workbook.Workbook;

/** Turns a file of tables that are no text into the text of one of them, which takes its place. */
@Component
class Flattening {
    private final ImportFiles files;

    Flattening(ImportFiles files) {
        this.files = files;
    }

    /** @param sheets null where the file is a table without a name */
    record Flat(@Nullable Sheets sheets) {}

    /**
     * Nothing, and nothing is done, when the file is text already.
     *
     * @param sheet the name or the number of a table; null to choose one
     * @param known how many of some headings mean something
     */
    Optional<Flat> flatten(Workspace workspace, UUID id, @Nullable String sheet, ToIntFunction<List<String>> known)
            throws IOException {
        try (var file = open(files.of(workspace, id), files.aside(workspace, id))) {
            var names = file == null ? List.<String>of() : file.names();
            if (sheet != null && names.isEmpty()) {
                throw ProblemException.invalid(Problem.at("sheet", "importNoSheets"));
            }
            if (file == null) return Optional.empty();
            var table = sheet == null ? TableChoice.usual(file, known) : TableChoice.named(names, sheet);
            try (var text = new TableText(file.rows(table), file.mostText())) {
                files.replace(workspace, id, text);
            }
            return Optional.of(new Flat(names.isEmpty() ? null : new Sheets(names.get(table), names)));
        } catch (EOFException | ZipException broken) {
            throw Pieces.damaged();
        }
    }

    /** The tables of a file; null for a file that is text. Refuses packed files that are no workbook. */
    static @Nullable TableFile open(Source source, Aside aside) throws IOException {
        return switch (FileKind.of(source)) {
            case TEXT -> null;
            case CARDS -> Cards.open(source);
            case LINES -> Lines.open(source);
            case PACKED ->
                Workbook.open(source, aside)
                        .orElseThrow(() -> ProblemException.invalid(Problem.of("importPackedOther")));
        };
    }
}
