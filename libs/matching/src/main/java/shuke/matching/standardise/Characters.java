package shuke.matching.standardise;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What single characters are to us: white space, invisible rubbish, or part of the text. */
final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;

    /** Scripts in which a joiner changes nothing that can be seen; in all others (Arabic, Indic …) it is spelling. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS =
            Set.of(LATIN, HAN, CYRILLIC, GREEK, HIRAGANA, KATAKANA, HANGUL, INHERITED, UnicodeScript.COMMON);

    private Characters() {}

    static boolean isSpace(int c) {
        if (c >= 0x1C && c <= 0x1F) return false; // Java calls these separators of old data formats white space
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Controls, marks of width zero and of legacy embedding, and what XML 1.0 (hence XLSX) cannot carry. */
    static boolean isInvisible(int c) {
        return (Character.isISOControl(c) && !isSpace(c))
                || c == 0x200B // zero width space
                || c == 0x2060 // word joiner
                || c == 0xFEFF // byte order mark
                || c == 0x180E // Mongolian vowel separator, once a space
                || (c >= 0x202A && c <= 0x202E) // embeddings and overrides, pasted along or used for spoofing
                || (c >= 0xFFF9 && c <= 0xFFFB) // interlinear annotation
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    /** Whether a joiner between these two is part of the spelling or of one emoji. */
    static boolean joins(int before, int after) {
        if (isJoiner(after) || isSpace(after)) return false;
        return Character.isExtendedPictographic(before)
                || Character.isEmojiModifier(before)
                || before == EMOJI_VARIATION
                || !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
    }

    /** Full-width to half-width, for letters and digits or for every character that has a half-width twin. */
    static int halfWidth(int c, boolean punctuation) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            int half = c - 0xFEE0;
            return punctuation || Character.isLetterOrDigit(half) ? half : c;
        }
        if (!punctuation) return c;
        return switch (c) {
            case 0x3000 -> ' ';
            case 0xFFE0 -> '¢';
            case 0xFFE1 -> '£';
            case 0xFFE5 -> '¥';
            case 0xFFE6 -> '₩';
            default -> c;
        };
    }
}
