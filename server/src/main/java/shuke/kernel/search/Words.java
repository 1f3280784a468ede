package shuke.kernel.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shuke.kernel.vault.Folding;

/** What somebody typed, as words that must all be there; digits with blanks and signs between them are one number. */
record Words(List<String> all) {
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()/.-]{2,}");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final int MOST = 6;
    /** Of shorter ones too many are nearly alike. */
    private static final int LONG = 6;

    Words {
        all = List.copyOf(all);
    }

    static Words of(String typed) {
        var text = Folding.text(typed);
        if (text.isEmpty()) {
            return new Words(List.of());
        }
        if (NUMBER.matcher(text).matches() && !text.contains(".")) {
            return new Words(List.of(Folding.digits(text)));
        }
        return new Words(Arrays.stream(text.split(" ")).distinct().limit(MOST).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Several words as one, if all of them may be typed for Chinese: some put blanks between the syllables. */
    Optional<String> joined() {
        return all.size() > 1 && all.stream().allMatch(Words::isLetters)
                ? Optional.of(String.join("", all))
                : Optional.empty();
    }

    /** May be typed for Chinese. */
    static boolean isLetters(String word) {
        return LATIN.matcher(word).matches();
    }

    /** Long enough to be found with a letter wrong. */
    static boolean isLong(String word) {
        return word.length() >= LONG && isLetters(word);
    }
}
