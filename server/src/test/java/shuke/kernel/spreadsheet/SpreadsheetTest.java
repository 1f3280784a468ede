package shuke.kernel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.kernel.spreadsheet.Spreadsheet.Column;

class SpreadsheetTest {
    private static final List<Column> COLUMNS = List.of(new Column("Name", 20), new Column("Amount", 10));

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Read as spreadsheet programs do: by the list at the end of the file. */
    private Map<String, String> parts() throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), out.toByteArray());
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private String sheet(int number) throws IOException {
        return parts().getOrDefault("xl/worksheets/sheet%d.xml".formatted(number), "");
    }

    @Test
    void keeps_the_headings_in_view_and_numbers_as_numbers() throws IOException {
        var workbook = new Spreadsheet(out);
        workbook.sheet("Deals", COLUMNS);
        workbook.row(List.of("Acme", 12.5));
        workbook.row(Arrays.asList(null, LocalDate.parse("2026-03-01")));
        workbook.end();

        assertThat(sheet(1)).contains("ySplit=\"1\"", "state=\"frozen\"", "<v>12.5</v>", "Acme");
    }

    @Test
    void works_out_nothing_that_somebody_typed() throws IOException {
        var workbook = new Spreadsheet(out);
        workbook.sheet("x", COLUMNS);
        workbook.row(List.of("=HYPERLINK(\"http://bad.example\")", "+1"));
        workbook.row(List.of("@SUM(A1)", "-1\u0001"));
        workbook.end();

        assertThat(sheet(1)).doesNotContain("<f>", "<f ").contains("inlineStr", "=HYPERLINK(", "@SUM(A1)", ">-1<");
    }

    @Test
    void names_each_sheet_as_spreadsheets_can_read_it() throws IOException {
        var workbook = new Spreadsheet(out);
        workbook.sheet("Sales / [2026]", COLUMNS);
        workbook.sheet("sales 2026", COLUMNS);
        workbook.sheet("x".repeat(40), COLUMNS);
        workbook.sheet("x".repeat(40), COLUMNS);
        workbook.end();

        assertThat(parts().getOrDefault("xl/workbook.xml", ""))
                .contains("name=\"Sales 2026\"", "name=\"sales 2026 (2)\"")
                .contains("name=\"" + "x".repeat(31) + "\"", "name=\"" + "x".repeat(27) + " (2)\"");
    }

    @Test
    void takes_no_row_without_a_sheet() {
        assertThatThrownBy(() -> new Spreadsheet(out).row(List.of("x"))).isInstanceOf(IllegalStateException.class);
    }
}
