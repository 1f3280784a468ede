package shuke.kernel.vault;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;

/** What texts are compared as when a part of one is looked for: without case, width, accents and double spaces. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private Folding() {}

    /** Traditional and simplified characters are one: each is looked up once. */
    private static final class Simplified {
        static final Transliterator FORM = Transliterator.getInstance("Traditional-Simplified");
        static final AtomicIntegerArray KNOWN = new AtomicIntegerArray(Character.MAX_VALUE + 1);

        static char of(char character) {
            var known = KNOWN.get(character);
            if (known == 0) {
                var form = FORM.transliterate(String.valueOf(character));
                known = form.length() == 1 ? form.charAt(0) : character;
                KNOWN.set(character, known);
            }
            return (char) known;
        }
    }

    private static String simplified(String text) {
        var characters = text.toCharArray();
        for (var i = 0; i < characters.length; i++) {
            if (isHan(characters[i])) {
                characters[i] = Simplified.of(characters[i]);
            }
        }
        return new String(characters);
    }

    private static boolean isSingleSpaced(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != ' '
                    ? c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)
                    : text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    public static String text(String text) {
        var folded = text;
        if (!isPlain(text)) {
            var apart = Normalizer.normalize(folded, Normalizer.Form.NFKD);
            folded = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
            folded = simplified(folded);
        }
        var lower = folded.toLowerCase(Locale.ROOT).strip();
        return isSingleSpaced(lower) ? lower : SPACES.matcher(lower).replaceAll(" ");
    }

    /** What is left of a phone number when it is compared. */
    public static String digits(String text) {
        return NO_DIGITS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
