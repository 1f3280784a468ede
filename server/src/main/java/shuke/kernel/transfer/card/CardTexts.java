package shuke.kernel.transfer.card;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The texts of the cards in a file, one by one; each in UTF-8 or, where it cannot be that, in GB 18030. */
final class CardTexts implements Closeable {
    static final Charset CHINESE = Charset.forName("GB18030");

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    /** Bytes; a card may hold a picture. */
    private static final int MOST = 16 << 20;

    private static final int MARKER = 40;

    private final InputStream bytes;

    CardTexts(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** The next card from its BEGIN to its END; null when there is none, and nothing of a card that was cut off. */
    @Nullable
    String next() throws IOException {
        var card = new ByteArrayOutputStream();
        var depth = 0; // a card may hold that of an assistant
        for (var line = line(card); line != null; line = line(card)) {
            if (line.endsWith(BEGIN)) depth++;
            else if (line.equals(END) && depth > 0) depth--;
            else if (depth > 0) continue;
            if (depth == 0 && line.equals(END)) return text(card.toByteArray());
            if (depth == 0) card.reset();
        }
        if (depth > 0) throw new ZipException("a card that is cut off");
        return null;
    }

    /** Copies a line and tells how it begins, in capitals; null at the end. */
    private @Nullable String line(ByteArrayOutputStream card) throws IOException {
        var begin = new StringBuilder();
        var one = bytes.read();
        if (one < 0) return null;
        for (; one >= 0; one = bytes.read()) {
            card.write(one);
            if (card.size() > MOST) throw new ZipException("no card is so large");
            if (one == '\n' || one == '\r') break;
            if (begin.length() < MARKER) begin.append((char) one);
        }
        return begin.toString().strip().toUpperCase(Locale.ROOT);
    }

    private static String text(byte[] card) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(card))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(card, CHINESE);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
