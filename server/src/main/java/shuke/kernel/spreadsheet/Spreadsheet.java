package shuke.kernel.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (XLSX, Office Open XML) as a stream: rows leave the memory as they come, so that there may be as many as a sheet
 * holds. Each sheet has one line of headings that stays in view. Text is always written as text: nothing that people typed is worked
 * out as a formula, whatever it begins with.
 */
public final class Spreadsheet implements TableWriter {
    /** With this, answers and files say what they are. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The most that the format allows, with the headings. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int KEPT_ROWS = 500;

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private @Nullable Worksheet sheet;
    private int row;

    /** @param out stays open */
    public Spreadsheet(OutputStream out) {
        workbook = new Workbook(out, "Shuke", "1.0");
    }

    /** @param width in characters of the usual size */
    public record Column(String heading, int width) {}

    /** Begins a sheet; the one before is finished. What a sheet may not be called is left out of its name. */
    public void sheet(String name, List<Column> columns) throws IOException {
        finishSheet();
        var next = workbook.newWorksheet(free(name));
        for (var i = 0; i < columns.size(); i++) {
            next.width(i, columns.get(i).width());
            next.value(0, i, plain(columns.get(i).heading()));
        }
        next.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
        next.freezePane(0, 1);
        sheet = next;
        row = 1;
    }

    /**
     * The next row of the sheet.
     *
     * @throws IllegalStateException when there is no sheet yet, or no room in it
     */
    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        var into = sheet;
        if (into == null) throw new IllegalStateException("a row belongs in a sheet");
        if (row >= MOST_ROWS) throw new IllegalStateException("a sheet holds %d rows".formatted(MOST_ROWS));
        for (var i = 0; i < cells.size(); i++) write(into, i, cells.get(i));
        row++;
        if (row % KEPT_ROWS == 0) into.flush();
    }

    private void write(Worksheet into, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> into.value(row, column, number);
            case Boolean is -> into.value(row, column, is);
            case LocalDate day -> {
                into.value(row, column, day);
                into.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                into.value(row, column, time);
                into.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> into.inlineString(row, column, plain(cell.toString()));
        }
    }

    /** Without characters that the format has no way to write, and no longer than it allows. */
    private static String plain(String text) {
        var clean = text.codePoints()
                .filter(c -> c >= 0x20 || c == '\n' || c == '\t' || c == '\r')
                .filter(c -> !Character.isSurrogate((char) c) || Character.isSupplementaryCodePoint(c))
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    private String free(String wanted) {
        var clean = plain(wanted).replaceAll("[\\[\\]:*?/\\\\\\s]+", " ").strip();
        var name = shortened(clean.isEmpty() ? "Sheet" : clean, "");
        for (var i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) name = shortened(clean, " (%d)".formatted(i));
        return name;
    }

    private static String shortened(String name, String behind) {
        var most = LONGEST_NAME - behind.length();
        return (name.length() <= most ? name : name.substring(0, most)) + behind;
    }

    private void finishSheet() throws IOException {
        if (sheet != null) sheet.finish();
    }

    @Override
    public void end() throws IOException {
        finishSheet();
        workbook.finish();
    }
}
