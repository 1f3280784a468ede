package shuke.kernel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.spreadsheet.CsvTable;
import shuke.kernel.spreadsheet.Spreadsheet;
import shuke.kernel.spreadsheet.TableWriter;
import tools.jackson.databind.json.JsonMapper;

/** Records on their way into a file. */
interface RowsWriter {
    void write(Row row) throws IOException;

    void end() throws IOException;

    static RowsWriter of(ExportOrder order, List<Column> columns, Cells cells, OutputStream out) throws IOException {
        return switch (order.format()) {
            case CSV -> tabular(new CsvTable(out), columns, cells);
            case XLSX -> new Sheets(new Spreadsheet(out), columns, cells, order.question());
            case JSON_LINES -> new JsonLines(columns, out);
        };
    }

    private static RowsWriter tabular(TableWriter table, List<Column> columns, Cells cells) throws IOException {
        table.row(columns.stream().map(Column::heading).toList());
        return new Tabular(table, columns, cells);
    }

    /** A line for each record, as people read it. */
    record Tabular(TableWriter table, List<Column> columns, Cells cells) implements RowsWriter {
        @Override
        public void write(Row row) throws IOException {
            table.row(columns.stream()
                    .map(column -> cells.of(column, value(row, column)))
                    .toList());
        }

        @Override
        public void end() throws IOException {
            table.end();
        }
    }

    /** A workbook, with another sheet when one is full; which records it holds stands on its last. */
    final class Sheets implements RowsWriter {
        private static final Bilingual ABOUT = new Bilingual("筛选条件", "Filter");
        private static final int WIDTH = 20;
        private static final int WIDTH_OF_QUESTION = 100;

        private final Spreadsheet book;
        private final List<Column> columns;
        private final Tabular rows;
        private final @Nullable String question;
        private int room;

        Sheets(Spreadsheet book, List<Column> columns, Cells cells, @Nullable String question) throws IOException {
            this.book = book;
            this.columns = columns;
            this.rows = new Tabular(book, columns, cells);
            this.question = question;
            turn();
        }

        private void turn() throws IOException {
            book.sheet(
                    "1",
                    columns.stream()
                            .map(column -> new Spreadsheet.Column(column.heading(), WIDTH))
                            .toList());
            room = Spreadsheet.MOST_ROWS - 1;
        }

        @Override
        public void write(Row row) throws IOException {
            if (room == 0) turn();
            room--;
            rows.write(row);
        }

        @Override
        public void end() throws IOException {
            if (question != null && !question.isBlank()) {
                book.sheet(rows.cells().say(ABOUT), List.of(new Spreadsheet.Column(question, WIDTH_OF_QUESTION)));
            }
            rows.end();
        }
    }

    /** The shape of the API, a record in each line. */
    record JsonLines(List<Column> columns, OutputStream out) implements RowsWriter {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        public JsonLines {
            columns = columns.stream().filter(column -> !column.isCurrency()).toList();
        }

        @Override
        public void write(Row row) throws IOException {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("id", row.id().toString());
            columns.forEach(column -> told.put(column.path(), Plain.of(value(row, column))));
            out.write((JSON.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            // each line is whole by itself
        }
    }

    private static @Nullable Object value(Row row, Column column) {
        return column.path().equals("id") ? row.id() : row.get(column.path());
    }
}
