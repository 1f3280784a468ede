package shuke.kernel.transfer.csv;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line {@code sep=;} with which spreadsheets are told the delimiter of a file. It is no row.
 *
 * @param bytes how long the line is, with its end
 */
record SeparatorLine(char separator, int bytes) {
    private static final int LONGEST = 64;
    private static final Pattern LINE =
            Pattern.compile("^\"?sep=([^\"\\r\\n])\"?(?:\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);

    /** Null when the file begins otherwise. */
    static @Nullable SeparatorLine of(byte[] head, int mark, Charset charset) {
        var text = new String(head, mark, Math.min(LONGEST, head.length - mark), charset);
        var line = LINE.matcher(text);
        return line.find()
                ? new SeparatorLine(line.group(1).charAt(0), line.group().getBytes(charset).length)
                : null;
    }
}
