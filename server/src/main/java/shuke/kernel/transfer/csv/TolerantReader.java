package shuke.kernel.transfer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text without ever replacing in silence: a byte that is no text becomes a lone low surrogate, which no valid
 * text contains (the idea of Python's surrogateescape, PEP 383), so that the row it stands in can be refused.
 */
final class TolerantReader extends Reader {
    private static final char ESCAPE = '\uDC00';

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.wrap(new byte[1 << 16]).limit(0);
    private boolean ended;
    private boolean broken;

    TolerantReader(InputStream source, Charset charset) {
        this.source = source;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** True once a byte was met that is no text. */
    boolean isBroken() {
        return broken;
    }

    static boolean isBroken(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** {@code length} must be at least 16, so that there is always progress. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(target, offset, length);
        while (true) {
            if (!ended && bytes.remaining() < 16) refill();
            var result = decoder.decode(bytes, out, ended);
            if (result.isOverflow()) break;
            if (result.isError()) {
                if (out.remaining() < result.length()) break;
                escape(result.length(), out);
            } else if (ended || out.position() > offset) {
                break;
            }
        }
        var read = out.position() - offset;
        return read == 0 ? -1 : read;
    }

    private void escape(int count, CharBuffer out) {
        broken = true;
        for (var i = 0; i < count; i++) out.put((char) (ESCAPE | (bytes.get() & 0xFF)));
    }

    private void refill() throws IOException {
        bytes.compact();
        var read = source.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
