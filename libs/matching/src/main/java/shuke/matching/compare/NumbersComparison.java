package shuke.matching.compare;

import java.util.List;

/**
 * The numbers within texts (house numbers, model codes), by how much those in common tell: the same; as much as a code of
 * one's own; half as much; something; a slip; nothing. A rare code in common tells more than three common numbers.
 */
final class NumbersComparison implements Comparison {

    private static final List<Likeness> LIKENESSES =
            List.of(Likeness.SAME, Likeness.TELLING, Likeness.MUCH, Likeness.SOME, Likeness.SLIP, Likeness.OTHER);
    private static final int TELLING = 2;
    private static final int HALF = 3;
    private static final int SOME = 4;
    private static final int SLIP = 5;
    private static final int OTHER = 6;
    private static final int LOOKED_AT = 10;

    /** What a part of a code in common tells, measured by the whole code. */
    private static final double PART = 0.7;

    private final Words words;

    NumbersComparison(Words words) {
        this.words = words;
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        int[] a = words.of(first);
        int[] b = words.of(second);
        double shared = 0;
        boolean slip = false;
        for (int i = 0; i < Math.min(a.length, LOOKED_AT); i++) {
            double most = 0;
            for (int j = 0; j < Math.min(b.length, LOOKED_AT); j++) {
                double weight = Math.min(words.weight(a[i]), words.weight(b[j]));
                if (a[i] == b[j]) most = Math.max(most, weight);
                else if (words.isPart(a[i], b[j])) most = Math.max(most, PART * weight);
                else slip |= words.isSlip(a[i], b[j]);
            }
            shared += most;
        }
        double telling = words.mostWeight();
        if (shared >= 0.85 * telling) return TELLING;
        if (shared >= 0.45 * telling) return HALF;
        if (shared > 0) return SOME;
        return slip ? SLIP : OTHER;
    }
}
