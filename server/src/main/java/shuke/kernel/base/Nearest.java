package shuke.kernel.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that somebody may have meant: a third of the letters may be wrong, missing, too many or swapped with their neighbours
 * (optimal string alignment distance). For messages only.
 */
public final class Nearest {
    private Nearest() {}

    /** Of those that are near enough the nearest; upper and lower case are the same. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > 60) {
            return Optional.empty();
        }
        var most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var far = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                far[i][j] = i == 0 || j == 0 ? i + j : step(a, b, far, i, j);
            }
        }
        return far[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] far, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least = Math.min(far[i - 1][j - 1] + same, Math.min(far[i - 1][j], far[i][j - 1]) + 1);
        var isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, far[i - 2][j - 2] + 1) : least;
    }
}
