package shuke.kernel.vault;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What texts are compared as when a part of one is looked for: without case, width, accents and double spaces. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private Folding() {}

    /** Traditional and simplified characters are one. */
    private static final class Simplified {
        static final Transliterator FORM = Transliterator.getInstance("Traditional-Simplified");
    }

    static String text(String text) {
        var folded = text;
        if (!isPlain(text)) {
            folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
            folded = Normalizer.normalize(MARKS.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
            if (folded.codePoints().anyMatch(Folding::isHan)) {
                folded = Simplified.FORM.transliterate(folded);
            }
        }
        return SPACES.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static String digits(String text) {
        return NO_DIGITS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
