package shuke.matching.kind;

import java.text.Normalizer;

/** Texts without what carries no meaning: case, accents, width, traditional forms, punctuation. */
public final class Folding {

    private Folding() {}

    /** Letters, digits and Chinese characters in lower case, one space between words. Total: any text is folded. */
    public static String fold(String raw) {
        String whole = Entities.resolved(raw);
        String text = isPlain(whole) ? whole : Normalizer.normalize(whole, Normalizer.Form.NFKD);
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c) || c == '\'' || c == '’') continue;
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !folded.isEmpty()) folded.append(' ');
                gap = false;
                folded.append(Han.simplified(Character.toLowerCase(c)));
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Letters and digits only, in capitals, and the stars of what was masked. */
    public static String code(String raw) {
        String text = isPlain(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        var code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '*') code.append(Han.simplified(Character.toUpperCase(c)));
        }
        return code.toString();
    }

    public static String digits(String raw) {
        var digits = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int digit = Character.digit(raw.charAt(i), 10);
            if (digit >= 0) digits.append((char) ('0' + digit));
        }
        return digits.toString();
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !Han.is(c)) return false;
        }
        return true;
    }
}
