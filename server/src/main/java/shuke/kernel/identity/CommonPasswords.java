package shuke.kernel.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is tried first by whoever guesses: passwords that many people chose, walks over the keyboard, names and words in pinyin, dates.
 * Also with the usual ornaments: other letters for some, numbers or signs behind.
 */
final class CommonPasswords {
    private static final Pattern ORNAMENT = Pattern.compile("[^a-z]+$");
    private static final Pattern DATE =
            Pattern.compile("[a-z]{0,8}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[a-z]{0,3}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{0,13}"); // of phones, birthdays, lucky digits
    private static final int SHORTEST_WORD = 5;
    private static final int FEW = 3;

    private CommonPasswords() {}

    static boolean contains(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return isMonotonous(plain)
                || DATE.matcher(plain).matches()
                || SHORT_NUMBER.matcher(plain).matches()
                || isListed(plain)
                || isListed(spelt(plain))
                || isOrnamented(plain)
                || isOrnamented(spelt(plain));
    }

    private static boolean isOrnamented(String plain) {
        var word = ORNAMENT.matcher(plain).replaceFirst("");
        return word.length() >= SHORTEST_WORD && isListed(word);
    }

    /** Very few different characters, or one after the other: 1111111111, abababab, 1234567890. */
    private static boolean isMonotonous(String plain) {
        if (plain.chars().distinct().count() <= FEW) return true;
        var step = plain.charAt(1) - plain.charAt(0);
        for (var i = 2; i < plain.length(); i++) {
            if (plain.charAt(i) - plain.charAt(i - 1) != step) return false;
        }
        return Math.abs(step) == 1;
    }

    /** Letters in the place of those that look like them. */
    private static String spelt(String plain) {
        return plain.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static boolean isListed(String plain) {
        return Arrays.binarySearch(Shipped.KEYS, key(plain)) >= 0;
    }

    /** Read when the first password is looked at. Only a number of each stays in memory; two share one once in 10^14. */
    private static final class Shipped {
        static final long[] KEYS = read();

        private static long[] read() {
            var stream =
                    Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/identity/common-passwords.txt"));
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return lines.lines().mapToLong(CommonPasswords::key).sorted().toArray();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static long key(String text) {
        var key = 0xcbf29ce484222325L; // FNV-1a, 64 bits
        for (var i = 0; i < text.length(); i++) {
            key = (key ^ text.charAt(i)) * 0x100000001b3L;
        }
        return key;
    }
}
