package shuke.matching.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Guesses how a file is encoded from its first bytes: a mark, else what of UTF-8 and GB18030 fits them better. */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static TextEncoding of(byte[] head, int length) {
        if (starts(head, length, 0xEF, 0xBB, 0xBF)) return new TextEncoding(StandardCharsets.UTF_8, 3);
        if (starts(head, length, 0xFF, 0xFE)) return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        if (starts(head, length, 0xFE, 0xFF)) return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        return new TextEncoding(plain(head, length), 0);
    }

    private static Charset plain(byte[] head, int length) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < length; ) {
            if (head[i] >= 0) {
                i++;
                continue;
            }
            int size = sequence(head, i, length);
            if (size > 0) good++;
            else if (i < length - 4) bad++;
            i += Math.max(1, size);
        }
        if (bad == 0 || good > 4 * bad) return StandardCharsets.UTF_8;
        return isChinese(head, length) ? GB18030 : WESTERN;
    }

    /** The length of a well-formed sequence of UTF-8 beyond ASCII; 0 where there is none. */
    private static int sequence(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xFF;
        int size = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (size == 0 || at + size > length) return 0;
        for (int i = 1; i < size; i++) if ((bytes[at + i] & 0xC0) != 0x80) return 0;
        return size;
    }

    /** Pairs of bytes within the characters of GB 2312, the common part of GB18030, are rare in Western text. */
    private static boolean isChinese(byte[] bytes, int length) {
        int pairs = 0;
        int odd = 0;
        int at = 0;
        while (at < length) {
            int first = bytes[at++] & 0xFF;
            if (first < 0x80) continue;
            int second = at < length ? bytes[at++] & 0xFF : 0;
            if (first >= 0xB0 && first <= 0xF7 && second >= 0xA1) pairs++;
            else if (first < 0x81 || second < 0x40) odd++;
        }
        return pairs > 4 * odd;
    }

    private static boolean starts(byte[] head, int length, int... mark) {
        if (length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
