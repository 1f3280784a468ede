package shuke.kernel.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delimited text in UTF-8, with the mark by which spreadsheets know it. What they would work out is text by {@link SafeCell}. */
public final class CsvTable implements TableWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Writer writer;
    private final CsvWriter csv;

    public CsvTable(OutputStream out) throws IOException {
        this(out, ',');
    }

    public CsvTable(OutputStream out, char separator) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF'); // spreadsheets take UTF-8 for something else without it
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        writer.flush();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime time -> TIME.format(time);
            case String text -> SafeCell.of(text);
            default -> cell.toString();
        };
    }
}
