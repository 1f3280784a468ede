package shuke.kernel.transfer.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Lines above the header: the title of a table, when and by whom it was made. They are told by the known headings below them. */
final class TitleLines {
    /** No title is longer. */
    private static final int ROWS = 10;

    private static final int ENOUGH = 2;

    private TitleLines() {}

    /**
     * The format without its title lines.
     *
     * @param head the first bytes of the file
     * @param known how many of some headings mean something
     */
    static CsvFormat skipped(CsvFormat format, byte[] head, ToIntFunction<List<String>> known) throws IOException {
        var charset = Charset.forName(format.charset());
        var source = new ByteArrayInputStream(head, format.mark(), Math.max(0, head.length - format.mark()));
        try (var rows = new RowReader(new TolerantReader(source, charset), format.delimiter(), format.lines() + 1L)) {
            var first = rows.next();
            if (first == null || known.applyAsInt(Headings.of(first)) > 0) return format;
            for (var row = rows.next(); row != null && row.line() <= first.line() + ROWS; row = rows.next()) {
                if (known.applyAsInt(Headings.of(row)) >= ENOUGH) return beginningAt(row.line(), format, head, charset);
            }
        }
        return format;
    }

    private static CsvFormat beginningAt(long line, CsvFormat format, byte[] head, Charset charset) {
        var lines = (int) (line - 1);
        var rest = Arrays.copyOfRange(head, format.mark(), head.length);
        var title = title(new String(rest, charset), lines - format.lines()).getBytes(charset);
        // bytes that are no characters do not come back as they were; then nobody knows where the header begins
        return Arrays.mismatch(title, 0, title.length, rest, 0, Math.min(title.length, rest.length)) >= 0
                ? format
                : new CsvFormat(format.charset(), format.mark() + title.length, format.delimiter(), lines);
    }

    private static String title(String text, int lines) {
        var at = 0;
        for (var left = lines; left > 0; left--) {
            while (text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return text.substring(0, at);
    }
}
