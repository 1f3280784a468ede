package shuke.kernel.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shuke.kernel.schema.FieldType;
import shuke.kernel.search.Hit.Fit;
import shuke.kernel.vault.Folding;
import shuke.kernel.vault.Pinyin;

/** Whether a value fits a word, and how well. */
final class Fitting {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_DIGITS = 2;

    private Fitting() {}

    /** @param word folded */
    static Optional<Fit> of(FieldType type, String value, String word) {
        if (type instanceof FieldType.Phone) {
            var wanted = Folding.digits(word);
            return wanted.length() < FEWEST_DIGITS
                            || wanted.length() < word.replaceAll("[ ()/+-]", "").length()
                    ? Optional.empty()
                    : number(Folding.digits(value), wanted);
        }
        var text = Folding.text(value);
        return Optional.ofNullable(part(text, word)).or(() -> letters(value, text, word));
    }

    private static Optional<Fit> number(String digits, String wanted) {
        if (digits.equals(wanted)) {
            return Optional.of(Fit.WHOLE);
        }
        if (digits.endsWith(wanted)) {
            return Optional.of(Fit.WORD);
        }
        return digits.contains(wanted) ? Optional.of(Fit.PART) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Fit part(String text, String word) {
        var at = text.indexOf(word);
        if (at < 0) {
            return null;
        }
        if (at == 0) {
            return text.length() == word.length() ? Fit.WHOLE : Fit.START;
        }
        for (; at > 0; at = text.indexOf(word, at + 1)) {
            if (!Character.isLetterOrDigit(text.codePointBefore(at))) {
                return Fit.WORD;
            }
        }
        return Fit.PART;
    }

    private static Optional<Fit> letters(String value, String text, String word) {
        if (!Words.isLetters(word)) {
            return Optional.empty();
        }
        var syllables = Pinyin.of(value);
        for (var from = 0; from < syllables.size(); from++) {
            if (isTyped(syllables, from, word)) {
                return Optional.of(Fit.PINYIN);
            }
        }
        return Words.isLong(word) && BREAKS.splitAsStream(text).anyMatch(other -> isNearly(other, word))
                ? Optional.of(Fit.SIMILAR)
                : Optional.empty();
    }

    /** Whether the letters are the syllables from one on: each whole or begun, in any mixture. */
    private static boolean isTyped(List<String> syllables, int from, String letters) {
        if (letters.isEmpty()) {
            return true;
        }
        if (from == syllables.size()) {
            return false;
        }
        var syllable = syllables.get(from);
        for (var length = Math.min(syllable.length(), letters.length()); length > 0; length--) {
            if (letters.startsWith(syllable.substring(0, length))
                    && isTyped(syllables, from + 1, letters.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** One letter changed, missing, too much, or two beside each other swapped (Damerau 1964). */
    static boolean isNearly(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (shorter.length() < longer.length()) {
            return shorter.substring(same).equals(longer.substring(same + 1));
        }
        if (same == shorter.length() || shorter.substring(same + 1).equals(longer.substring(same + 1))) {
            return true;
        }
        return same + 1 < shorter.length()
                && shorter.charAt(same) == longer.charAt(same + 1)
                && shorter.charAt(same + 1) == longer.charAt(same)
                && shorter.substring(same + 2).equals(longer.substring(same + 2));
    }
}
