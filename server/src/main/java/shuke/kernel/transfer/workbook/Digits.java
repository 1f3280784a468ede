package shuke.kernel.transfer.workbook;

import org.jspecify.annotations.Nullable;

/** Whole numbers in attributes. */
final class Digits {
    private static final int LONGEST = 9;

    private Digits() {}

    /** @return {@code fallback} where the text is no number that fits */
    static int of(@Nullable CharSequence text, int fallback) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) return fallback;
        var number = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return fallback;
            number = number * 10 + digit;
        }
        return number;
    }
}
