package shuke.kernel.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;

/** A table of records that were refused, for a spreadsheet. */
final class RefusedLines {
    private final Writer writer;
    private final CsvWriter csv;

    RefusedLines(Writer writer) throws IOException {
        this.writer = writer;
        writer.write('\uFEFF'); // spreadsheets take UTF-8 for something else without it
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord("id", "name", "reason");
    }

    void write(UUID id, @Nullable Object name, String why) {
        csv.writeRecord(id.toString(), safe(text(name)), safe(why));
    }

    /** What a spreadsheet would work out gets an apostrophe in front, by which it is text. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    void end() throws IOException {
        csv.flush();
        writer.flush();
    }

    private static String text(@Nullable Object value) {
        return switch (Plain.of(value)) {
            case null -> "";
            case java.util.Map<?, ?> link when link.get("label") != null -> String.valueOf(link.get("label"));
            case Object plain -> plain.toString();
        };
    }
}
