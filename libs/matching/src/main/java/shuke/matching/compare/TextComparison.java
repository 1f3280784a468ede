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

    private final Words words;
    private final String[] texts;

    TextComparison(List<String> texts, Words words) {
        this.texts = texts.toArray(String[]::new);
        this.words = words;
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
        return level(shared, wholeA, wholeB, texts[a], texts[b]);
    }

    private int level(double shared, double wholeA, double wholeB, String a, String b) {
        if (wholeA == 0 || wholeB == 0) return a.replace(" ", "").equals(b.replace(" ", "")) ? 2 : OTHER;
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
    private static double spelled(String a, String b) {
        if (a.length() > 40 || b.length() > 40) return 0;
        double alike = Edits.winkler(a.replace(" ", ""), b.replace(" ", ""));
        return Math.max(0, (alike - 0.7) / 0.3);
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
                double alike = alike(words.text(restA[i]), words.text(restB[j]))
                        * (words.weight(restA[i]) + words.weight(restB[j]))
                        / 2;
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

    private static double alike(String a, String b) {
        int shortest = Math.min(a.length(), b.length());
        if (shuke.matching.kind.Han.is(a.charAt(0))) return 0;
        if (shortest <= 3) return (a.startsWith(b) || b.startsWith(a)) ? 0.6 : 0;
        int most = shortest >= 8 ? 2 : 1;
        int edits = Edits.distance(a, b, most);
        if (edits <= most) return 1 - edits / (double) Math.max(a.length(), b.length());
        return a.startsWith(b) || b.startsWith(a) ? 0.8 : 0;
    }
}
