package shuke.kernel.transfer.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.packed.Archive;
import shuke.kernel.transfer.table.Aside;
import shuke.kernel.transfer.table.TableFile;
import shuke.kernel.transfer.table.TableRows;

/**
 * A workbook ({@code .xlsx}, {@code .xlsm}); its sheets are its tables. Rows and columns count whether they are hidden or not; the
 * value of merged cells is that of the first of them.
 */
public final class Workbook implements TableFile {
    private static final String USUAL_PLACE = "xl/workbook.xml";
    private static final int MOST_SHEETS = 500;
    private static final int LONGEST_NAME = 100;

    private final Archive archive;
    private final List<Sheet> sheets;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;

    private record Sheet(String name, String part, boolean isHidden) {}

    /** What the part says that holds the workbook together. */
    private record Contents(List<Sheet> sheets, boolean from1904) {}

    private Workbook(Archive archive, Contents contents, SharedStrings strings, Styles styles) {
        this.archive = archive;
        this.sheets = contents.sheets();
        this.from1904 = contents.from1904();
        this.strings = strings;
        this.styles = styles;
    }

    /** Whether a packed file has the part that holds a workbook together. */
    public static boolean isOne(Source file) throws IOException {
        var archive = Archive.open(file);
        var bytes = archive.open(main(archive));
        if (bytes.isPresent()) bytes.get().close();
        return bytes.isPresent();
    }

    private static String main(Archive archive) throws IOException {
        return Relations.of(archive, "").first("officeDocument").orElse(USUAL_PLACE);
    }

    /** Nothing when a packed file is something else. */
    public static Optional<Workbook> open(Source file, Aside aside) throws IOException {
        var archive = Archive.open(file);
        var main = main(archive);
        if (main.endsWith(".bin")) throw ProblemException.invalid(Problem.of("importBinaryWorkbook"));
        var bytes = archive.open(main);
        if (bytes.isEmpty()) return Optional.empty();
        var relations = Relations.of(archive, main);
        Contents contents;
        try (var markup = new Markup(bytes.get())) {
            if (!markup.next() || !markup.begins("workbook")) return Optional.empty();
            contents = contents(markup, relations);
        }
        var styles = styles(archive, relations);
        return Optional.of(new Workbook(archive, contents, strings(archive, relations, aside), styles));
    }

    private static Contents contents(Markup markup, Relations relations) throws IOException {
        var sheets = new ArrayList<Sheet>();
        var from1904 = false;
        while (markup.next() && sheets.size() < MOST_SHEETS) {
            if (markup.begins("workbookPr")) {
                var said = markup.attribute("date1904");
                from1904 = "1".equals(said) || "true".equals(said);
            }
            var name = markup.begins("sheet") ? markup.attribute("name") : null;
            var id = name == null ? null : markup.attribute("id");
            var part = id == null ? null : relations.byId().get(id);
            if (name == null || part == null || !part.type().equals("worksheet")) continue; // charts have sheets too
            var state = markup.attribute("state");
            var shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
            sheets.add(new Sheet(shown, part.target(), state != null && !state.equals("visible")));
        }
        return new Contents(List.copyOf(sheets), from1904);
    }

    private static Styles styles(Archive archive, Relations relations) throws IOException {
        var part = relations.first("styles");
        var bytes = part.isEmpty() ? Optional.<java.io.InputStream>empty() : archive.open(part.get());
        if (bytes.isEmpty()) return Styles.NONE;
        try (var markup = new Markup(bytes.get())) {
            return Styles.read(markup);
        }
    }

    private static SharedStrings strings(Archive archive, Relations relations, Aside aside) throws IOException {
        var part = relations.first("sharedStrings");
        var bytes = part.isEmpty() ? Optional.<java.io.InputStream>empty() : archive.open(part.get());
        if (bytes.isEmpty()) return SharedStrings.none();
        try (var markup = new Markup(bytes.get())) {
            return SharedStrings.read(markup, aside);
        }
    }

    @Override
    public List<String> names() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public boolean isHidden(int table) {
        return sheets.get(table).isHidden();
    }

    @Override
    public int tables() {
        return sheets.size();
    }

    @Override
    public TableRows rows(int table) throws IOException {
        var part = sheets.get(table).part();
        var bytes = archive.open(part).orElseThrow(() -> new ZipException("a sheet is missing"));
        return new SheetRows(new Markup(bytes), strings, styles, from1904);
    }

    @Override
    public long mostText() {
        return archive.most();
    }

    @Override
    public void close() throws IOException {
        strings.close();
    }
}
