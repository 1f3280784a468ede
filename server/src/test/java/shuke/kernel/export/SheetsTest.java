package shuke.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.kernel.base.Row;
import shuke.kernel.spreadsheet.Spreadsheet;

class SheetsTest {
    private static final int RECORDS_OF_A_SHEET = Spreadsheet.MOST_ROWS - 1;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void begins_another_sheet_whenever_one_is_full() throws IOException {
        var cells = new Cells(Locale.ENGLISH, ZoneOffset.UTC);
        var row = new Row("contact", new UUID(0, 1), 1, Map.of());
        var book = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(book)) {
            var sheets = new RowsWriter.Sheets(new Spreadsheet(out), List.of(), cells, null);
            for (var i = 0; i < 2 * RECORDS_OF_A_SHEET + 1; i++) sheets.write(row);
            sheets.end();
        }

        List<String> names;
        try (var zip = new ZipFile(book.toFile())) {
            names = zip.stream().map(ZipEntry::getName).toList();
        }
        assertThat(names).contains("xl/worksheets/sheet3.xml").doesNotContain("xl/worksheets/sheet4.xml");
    }
}
