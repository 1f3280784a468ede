package shuke.kernel.transfer.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** XML none of whose texts, tags and comments is so long that a parser would need much memory for it. */
final class ShortTokens extends FilterInputStream {
    private static final int MOST = 4 << 20;

    /** The shortest comment; in a shorter one the dashes of its beginning are not those of its end. */
    private static final int COMMENT = "<!---->".length();

    private int length;
    /** The second character of a token that does not end with the next tag: ! or ?; otherwise 0. */
    private int special;

    private int before;
    private int beforeThat;

    ShortTokens(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        var read = super.read(target, offset, count);
        for (var i = offset; i < offset + read; i++) see(target[i]);
        return read;
    }

    private void see(byte b) throws ZipException {
        if (b == 0) throw new ZipException("no XML in UTF-8");
        if (++length > MOST) throw new ZipException("too much between two tags");
        if (special != 0) {
            if (b == '>' && isEnd()) special = 0;
        } else if (b == '<') {
            length = 1;
        } else if (length == 2 && before == '<' && (b == '!' || b == '?')) {
            special = b;
        }
        beforeThat = before;
        before = b;
    }

    private boolean isEnd() {
        if (special == '?') return before == '?';
        var isComment = before == '-' && beforeThat == '-' && length >= COMMENT;
        return isComment || (before == ']' && beforeThat == ']');
    }
}
