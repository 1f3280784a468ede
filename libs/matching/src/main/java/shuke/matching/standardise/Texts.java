package shuke.matching.standardise;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Free text. Composed (Unicode NFC), without control and invisible characters, without white space around it. Emoji,
 * right-to-left scripts and the joiners they need survive untouched. An empty text is accepted as the empty string.
 */
public final class Texts {

    private Texts() {}

    /** One line: every run of white space, line breaks included, becomes one space. */
    public static Standardised<String> line(String raw) {
        return standardise(raw, true);
    }

    /** Several lines: line breaks become {@code \n}, tabs and inner spaces stay. */
    public static Standardised<String> block(String raw) {
        return standardise(raw, false);
    }

    /** A line that is never refused: NUL and halves of characters are left out. For labels and headers, not for data. */
    public static String clean(String raw) {
        var whole = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> c != 0 && !isHalf(c)).forEach(whole::appendCodePoint);
        return tidy(whole.toString(), true);
    }

    /** Full-width digits and Latin letters to half width; punctuation and all else stays. */
    public static String halfWidth(String text) {
        return map(text, false);
    }

    /** {@link #halfWidth} for punctuation, the ideographic space and currency signs too. */
    public static String halfWidthAll(String text) {
        return map(text, true);
    }

    private static Standardised<String> standardise(String raw, boolean oneLine) {
        if (isTidy(raw)) return new Standardised.Accepted<>(raw, false);
        if (raw.indexOf('\0') >= 0) return Reason.TEXT_HAS_NUL.refused();
        if (raw.codePoints().anyMatch(Texts::isHalf)) return Reason.TEXT_BROKEN_UNICODE.refused();
        String text = tidy(raw, oneLine);
        return new Standardised.Accepted<>(text, !text.equals(raw));
    }

    /** Most values of most files: nothing but printable ASCII and common Han characters, and spaces one by one between them. */
    private static boolean isTidy(String raw) {
        boolean afterSpace = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' ? afterSpace : !((c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF))) return false;
            afterSpace = c == ' ';
        }
        return raw.isEmpty() || !afterSpace;
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String tidy(String raw, boolean oneLine) {
        String visible = withoutStrayJoiners(visible(raw));
        // composed last: taking a character away can bring two together that compose
        String composed = Normalizer.normalize(visible, Form.NFC);
        return oneLine ? spaced(composed) : trimmed(lineBreaks(composed));
    }

    private static String visible(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> !Characters.isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String withoutStrayJoiners(String text) {
        if (text.chars().noneMatch(Characters::isJoiner)) return text;
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Characters.isJoiner(c) || isBetween(kept, text, i)) kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    private static boolean isBetween(StringBuilder before, String text, int next) {
        return !before.isEmpty()
                && next < text.length()
                && Characters.joins(before.codePointBefore(before.length()), text.codePointAt(next));
    }

    private static String spaced(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!Characters.isSpace(c)) line.appendCodePoint(c);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
        });
        if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') line.setLength(line.length() - 1);
        return line.toString();
    }

    private static String lineBreaks(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', '\n')
                .replace('\u000B', '\n')
                .replace('\f', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Characters.isSpace(text.charAt(start))) start++;
        while (end > start && Characters.isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static String map(String text, boolean punctuation) {
        if (isTidy(text)) return text;
        var half = new StringBuilder(text.length());
        text.codePoints().map(c -> Characters.halfWidth(c, punctuation)).forEach(half::appendCodePoint);
        return half.toString();
    }
}
