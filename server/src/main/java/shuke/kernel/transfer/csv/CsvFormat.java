package shuke.kernel.transfer.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * How a file is to be read; found out once, then kept, so that reading it again gives the same rows.
 *
 * @param mark bytes of byte order mark in front
 */
public record CsvFormat(String charset, int mark, char delimiter) {
    /** The rows of the file, the header first. */
    public RowReader open(Path file) throws IOException {
        var bytes = Unpacked.open(file);
        try {
            bytes.skipNBytes(mark);
            return new RowReader(new TolerantReader(bytes, Charset.forName(charset)), delimiter);
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }
}
