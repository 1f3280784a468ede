package shuke.kernel.transfer.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.csv.RowReader;
import shuke.kernel.transfer.table.TableRow;
import shuke.kernel.transfer.table.TableRows;

/** The rows of a sheet. What its cells show is not worked out again: of a formula the result counts that was saved with it. */
final class SheetRows implements TableRows {
    /** Of every sheet (ECMA-376). */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    /** Of a row; what goes beyond is left out, for such a row is refused. */
    private static final int MOST_TEXT = RowReader.RECORD_LIMIT + RowReader.FIELD_LIMIT;

    private final Markup markup;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private int row;
    private boolean isInRows;
    private boolean isOver;

    SheetRows(Markup markup, SharedStrings strings, Styles styles, boolean from1904) {
        this.markup = markup;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (!isOver && markup.next()) {
            if (markup.begins("sheetData")) isInRows = true;
            else if (markup.ends("sheetData")) isOver = true;
            else if (isInRows && markup.begins("row")) {
                var cells = row();
                if (!cells.isEmpty()) return new TableRow(row, cells);
            }
        }
        return null;
    }

    /** Some programs leave out where rows and cells stand: then it is behind the one before. */
    private List<String> row() throws IOException {
        row = Math.max(row + 1, Digits.of(markup.attribute("r"), 0));
        if (row > MOST_ROWS) throw new ZipException("no row of a sheet");
        var cells = new ArrayList<String>();
        var length = 0;
        var column = -1;
        while (markup.next() && !markup.ends("row")) {
            if (!markup.begins("c")) continue;
            column = column(markup.attribute("r"), column + 1);
            var text = cell();
            if (text.isBlank() || length > MOST_TEXT) continue;
            length += text.length();
            while (cells.size() < column) cells.add("");
            if (cells.size() > column) cells.set(column, text);
            else cells.add(text);
        }
        return cells;
    }

    /** The index of the column of a place such as {@code AB12}. */
    private static int column(@Nullable String place, int next) throws ZipException {
        var column = next;
        if (place != null && !place.isEmpty() && isLetter(place.charAt(0))) {
            column = 0;
            for (var i = 0; i < place.length() && isLetter(place.charAt(i)) && column < MOST_COLUMNS; i++) {
                column = column * 26 + (place.charAt(i) & ~0x20) - 'A' + 1;
            }
            column--;
        }
        if (column >= MOST_COLUMNS) throw new ZipException("no column of a sheet");
        return column;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private String cell() throws IOException {
        var type = markup.attribute("t");
        var style = Digits.of(markup.attribute("s"), 0);
        var text = "";
        while (markup.next() && !markup.ends("c")) {
            if (markup.begins("v")) text = RichText.plain(markup);
            else if (markup.begins("is")) text = RichText.read(markup, "is");
            else if (markup.begins("f")) markup.skip();
        }
        return text.isEmpty() ? text : shown(type == null ? "n" : type, text, style);
    }

    private String shown(String type, String text, int style) throws IOException {
        return switch (type) {
            case "s" -> strings.get(Digits.of(text.strip(), -1));
            case "b" -> text.strip().equals("1") ? "TRUE" : text.strip().equals("0") ? "FALSE" : text;
            case "n" -> NumberText.of(text.strip(), styles.of(style), from1904);
            default -> text; // str, inlineStr, d (ISO 8601), e (an error such as #N/A)
        };
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }
}
