package shuke.kernel.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.csv.Unpacked;
import shuke.kernel.transfer.packed.Archive;
import shuke.kernel.transfer.table.FileKind;
import shuke.kernel.transfer.table.Pieces;
import shuke.kernel.transfer.table.TableFile;
import shuke.kernel.transfer.workbook.Workbook;

/** Finds the tables of a file: the sheets of a workbook, the files of an archive and the sheets of those, or the file itself. */
@Component
class SetFiles {
    private static final int MOST_TABLES = 300;

    /** So many rows are looked at for the headings. */
    private static final int ROWS = 10;

    private static final int LONGEST_NAME = 250;

    private static final Set<String> ENDINGS = Set.of(
            "", "csv", "tsv", "tab", "txt", "gz", "xlsx", "xlsm", "jsonl", "ndjson", "vcf", "zip", "xls", "xlsb");

    private final ImportFiles files;
    private final Ids ids;

    SetFiles(ImportFiles files, Ids ids) {
        this.files = files;
        this.ids = ids;
    }

    /**
     * What is unpacked for a look is an upload of its own, which {@code opened} is told of and has to close.
     *
     * @param known how many of some headings mean something
     */
    List<FoundTable> find(
            Workspace workspace, Upload upload, ToIntFunction<List<String>> known, Consumer<Upload> opened) {
        var source = files.of(workspace, upload.id());
        try {
            var isArchive = FileKind.of(source) == FileKind.PACKED && !Workbook.isOne(source);
            return isArchive ? unpacked(workspace, upload, known, opened) : tables(workspace, upload, null, known);
        } catch (EOFException | ZipException broken) {
            throw Pieces.damaged();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<FoundTable> unpacked(
            Workspace workspace, Upload upload, ToIntFunction<List<String>> known, Consumer<Upload> opened)
            throws IOException {
        var archive = Archive.open(files.of(workspace, upload.id()));
        var names = archive.names().stream().filter(SetFiles::mayBeTable).toList();
        if (names.isEmpty()) throw ProblemException.invalid(Problem.of("importArchiveEmpty"));
        if (names.size() > MOST_TABLES)
            throw ProblemException.invalid(Problem.of("importArchiveTables", names.size(), MOST_TABLES));
        var left = archive.most();
        var found = new ArrayList<FoundTable>();
        for (var name : names) {
            try (var bytes = new Part(Unpacked.bounded(archive.open(name).orElseThrow(), left))) {
                var part = files.store(workspace, ids.next(), upload.name() + "/" + name, bytes);
                opened.accept(part);
                left -= files.of(workspace, part.id()).size();
                found.addAll(tables(workspace, part, name, known));
            }
        }
        return found;
    }

    /** The bytes of a file within an archive. */
    private static final class Part extends Pieces {
        private final InputStream bytes;

        Part(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        protected byte[] next() throws IOException {
            return bytes.readNBytes(USUAL);
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /** What systems put beside files, and pictures and letters that came along, are no tables. */
    private static boolean mayBeTable(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) return false;
        if (name.startsWith("__MACOSX") || last.startsWith(".") || last.startsWith("~$")) return false;
        var dot = last.lastIndexOf('.');
        return ENDINGS.contains(dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** @param path of the file within an archive; null where it came by itself */
    private List<FoundTable> tables(
            Workspace workspace, Upload upload, @Nullable String path, ToIntFunction<List<String>> known)
            throws IOException {
        var name = path == null ? upload.name() : path;
        var source = files.of(workspace, upload.id());
        try {
            if (path != null && FileKind.of(source) == FileKind.PACKED && !Workbook.isOne(source))
                throw ProblemException.invalid(Problem.of("importArchiveNested"));
            try (var file = Flattening.open(source, files.aside(workspace, upload.id()))) {
                if (file != null) return tables(upload, path, file, known);
            }
            var header = CsvFile.examine(source, null, null, known).header();
            return List.of(FoundTable.of(name, upload, null, false, header));
        } catch (ProblemException refusal) {
            if (path == null) throw refusal;
            return List.of(
                    FoundTable.unreadable(name, upload, null, refusal.problems().getFirst()));
        } catch (EOFException | ZipException broken) {
            if (path == null) throw broken;
            return List.of(FoundTable.unreadable(
                    name, upload, null, Pieces.damaged().problems().getFirst()));
        }
    }

    private static List<FoundTable> tables(
            Upload upload, @Nullable String path, TableFile file, ToIntFunction<List<String>> known)
            throws IOException {
        var sheets = file.names();
        if (sheets.isEmpty()) {
            var headings = headings(file, 0, known);
            if (headings.isEmpty()) throw ProblemException.invalid(Problem.of("importNoRows"));
            var name = path == null ? upload.name() : path;
            return List.of(FoundTable.of(name, upload, null, false, headings));
        }
        var found = new ArrayList<FoundTable>();
        for (var i = 0; i < Math.min(sheets.size(), MOST_TABLES); i++) {
            var sheet = sheets.get(i);
            var headings = headings(file, i, known);
            var name = path == null ? sheet : path + "/" + sheet;
            if (!headings.isEmpty()) found.add(FoundTable.of(name, upload, sheet, file.isHidden(i), headings));
        }
        if (found.isEmpty()) throw ProblemException.invalid(Problem.of("importWorkbookEmpty"));
        return found;
    }

    /** The one of the first rows in which most cells mean something; nothing where no row stands below a first one. */
    private static List<String> headings(TableFile file, int table, ToIntFunction<List<String>> known)
            throws IOException {
        var best = List.<String>of();
        var most = -1;
        try (var rows = file.rows(table)) {
            for (var count = 0; count < ROWS; count++) {
                var row = rows.next();
                if (row == null) return count < 2 ? List.of() : best;
                var cells = row.cells().stream().map(String::strip).toList();
                var meaning = known.applyAsInt(cells);
                if (meaning <= most) continue;
                most = meaning;
                best = cells;
            }
        }
        return best;
    }
}
