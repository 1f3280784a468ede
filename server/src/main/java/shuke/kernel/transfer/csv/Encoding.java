package shuke.kernel.transfer.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * How the bytes of a file become characters.
 *
 * @param mark how many bytes of byte order mark to leave out
 */
record Encoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The encoding that a byte order mark at the start names; UTF-8 without a mark when there is none. */
    static Encoding marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return new Encoding(UTF_8, 3);
        if (starts(head, 0xFF, 0xFE)) return new Encoding(UTF_16LE, 2);
        if (starts(head, 0xFE, 0xFF)) return new Encoding(UTF_16BE, 2);
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) return new Encoding(GB18030, 4);
        return new Encoding(UTF_8, 0);
    }

    /**
     * The likeliest encoding: the mark's; else UTF-8 when the file is (all but a little of) it; GB18030 when its pairs of
     * bytes look Chinese; else windows-1252, in which nearly every byte is a character.
     */
    static Encoding of(byte[] head, ByteSurvey survey) {
        var marked = marked(head);
        if (marked.mark > 0) return marked;
        if (looksUtf16(survey.nulOdd, survey.nulEven, survey.total)) return new Encoding(UTF_16LE, 0);
        if (looksUtf16(survey.nulEven, survey.nulOdd, survey.total)) return new Encoding(UTF_16BE, 0);
        if (survey.utf8.bad == 0 || survey.utf8.good > survey.utf8.bad * 4) return marked;
        var gb = survey.gb;
        var chinese = gb.usual > 0 && gb.usual >= gb.unusual && gb.usual > gb.bad * 4;
        return new Encoding(chinese ? GB18030 : WINDOWS_1252, 0);
    }

    /** Whether this is what somebody means who names a charset: UTF-16 whichever byte comes first, GBK and what it grew to. */
    boolean isMeantBy(Charset named) {
        return charset.name().startsWith(named.name())
                || (charset.equals(GB18030) && named.name().startsWith("GB"));
    }

    /** Whether the bytes speak against an encoding that somebody named: they are another one without any doubt. */
    boolean isContradictedBy(ByteSurvey survey) {
        if (charset.equals(UTF_8)) return survey.utf8.bad > survey.utf8.good;
        if (charset.name().startsWith("UTF")) return false;
        return survey.utf8.bad == 0 && survey.utf8.good >= 10;
    }

    /** Western text in UTF-16 has a NUL in every second byte. */
    private static boolean looksUtf16(long there, long elsewhere, long total) {
        return there > total / 8 && there > elsewhere * 10;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
