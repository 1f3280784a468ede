package shuke.kernel.transfer.csv;

import java.io.IOException;
import java.nio.charset.Charset;

/**
 * How a file is to be read; found out once, then kept, so that reading it again gives the same rows.
 *
 * @param mark bytes in front of the header: a byte order mark, the line {@code sep=;} of a spreadsheet
 * @param lines how many lines those bytes are
 */
public record CsvFormat(String charset, int mark, char delimiter, int lines) {
    /** The rows of the file, the header first. */
    public RowReader open(Source file) throws IOException {
        var bytes = Unpacked.open(file);
        try {
            bytes.skipNBytes(mark);
            return new RowReader(new TolerantReader(bytes, Charset.forName(charset)), delimiter, lines + 1);
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }
}
