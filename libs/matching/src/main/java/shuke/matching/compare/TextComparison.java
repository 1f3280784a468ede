package shuke.matching.compare;

import java.util.List;

/**
 * Texts of many words, by the weight of what they share: nearly all of both; nearly all of the shorter one; and three
 * steps down to hardly anything. Words count as shared in part when they are a slip or an abbreviation apart.
 */
final class TextComparison implements Comparison {

    private static final List<Likeness> LIKENESSES = List.of(
            Likeness.SAME,
            Likeness.NEARLY_ALL,
            Likeness.WITHIN,
            Likeness.MUCH,
            Likeness.SOME,
            Likeness.LITTLE,
            Likeness.OTHER);
    private static final int OTHER = 7;
    private static final int MOST_UNSHARED = 12;
    private static final int SHORT = 40;

    /** Letters in common that begin to say something. */
    private static final double HARDLY = 0.7;

    private final Words words;

    /** The texts without spaces, where they are short. */
    private final Letters bare;

    TextComparison(List<String> texts, Words words) {
        this.words = words;
        this.bare = new Letters(texts.stream()
                .map(text -> text.length() > SHORT ? "" : text.replace(" ", ""))
                .toList());
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        int[] wordsA = words.of(a);
        int[] wordsB = words.of(b);
        int[] restA = new int[wordsA.length];
        int[] restB = new int[wordsB.length];
        int unsharedA = 0;
        int unsharedB = 0;
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < wordsA.length || j < wordsB.length) {
            if (j == wordsB.length || (i < wordsA.length && wordsA[i] < wordsB[j])) restA[unsharedA++] = wordsA[i++];
            else if (i == wordsA.length || wordsB[j] < wordsA[i]) restB[unsharedB++] = wordsB[j++];
            else {
                shared += words.weight(wordsA[i]);
                i++;
                j++;
            }
        }
        double wholeA = shared + weight(restA, unsharedA);
        double wholeB = shared + weight(restB, unsharedB);
        if (unsharedA > 0 && unsharedB > 0) shared += nearly(restA, unsharedA, restB, unsharedB);
        return level(shared, wholeA, wholeB, a, b);
    }

    private int level(double shared, double wholeA, double wholeB, int a, int b) {
        if (wholeA == 0 || wholeB == 0) return bare.length(a) > 0 && bare.distance(a, b, 0) == 0 ? 2 : OTHER;
        double dice = Math.min(1, 2 * shared / (wholeA + wholeB));
        double within = Math.min(1, shared / Math.min(wholeA, wholeB));
        if (dice < 0.6) dice = Math.max(dice, spelled(a, b));
        if (dice >= 0.88) return 2;
        if (within >= 0.92) return 3;
        if (dice >= 0.7) return 4;
        if (dice >= 0.5 || within >= 0.75) return 5;
        return dice >= 0.3 ? 6 : OTHER;
    }

    /** Words run together or torn apart show only in the letters. */
    private double spelled(int a, int b) {
        if (bare.length(a) == 0 || bare.length(b) == 0) return 0;
        return Math.max(0, (bare.winkler(a, b, HARDLY) - HARDLY) / (1 - HARDLY));
    }

    private double weight(int[] of, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) sum += words.weight(of[i]);
        return sum;
    }

    private double nearly(int[] restA, int countA, int[] restB, int countB) {
        double sum = 0;
        boolean[] used = new boolean[Math.min(countB, MOST_UNSHARED)];
        for (int i = 0; i < Math.min(countA, MOST_UNSHARED); i++) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < used.length; j++) {
                if (used[j]) continue;
                double alike = words.alike(restA[i], restB[j]);
                if (alike > 0) alike *= (words.weight(restA[i]) + words.weight(restB[j])) / 2;
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best >= 0) {
                used[best] = true;
                sum += most;
            }
        }
        return sum;
    }
}
