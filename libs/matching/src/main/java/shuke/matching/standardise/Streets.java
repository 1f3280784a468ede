package shuke.matching.standardise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of western addresses in one form: {@code 12 Main Street North} and {@code 12 Main St. N}. */
public final class Streets {

    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (List<String> words : WordList.of("streets.txt"))
            for (String word : words) SHORT.putIfAbsent(word, words.get(1));
    }

    private Streets() {}

    /** Each word shortened as is usual. The text is in small letters, with one space between words and no points. */
    public static Standardised<String> shorten(String address) {
        var words = new StringBuilder(address.length());
        for (String word : address.split(" ")) {
            if (!words.isEmpty()) words.append(' ');
            words.append(SHORT.getOrDefault(word, word));
        }
        return Reading.accepted(words.toString(), address);
    }
}
