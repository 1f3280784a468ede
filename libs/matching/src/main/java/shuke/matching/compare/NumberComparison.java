package shuke.matching.compare;

import java.util.List;

/** Amounts: the same; within a hundredth; within a fifth; within a half; others. */
final class NumberComparison implements Comparison {

    private static final List<Likeness> LIKENESSES =
            List.of(Likeness.SAME, Likeness.NEARLY, Likeness.NEAR, Likeness.ROUGHLY, Likeness.OTHER);
    private final double[] amounts;

    NumberComparison(List<String> amounts) {
        this.amounts = new double[amounts.size()];
        for (int i = 0; i < this.amounts.length; i++) this.amounts[i] = amount(amounts.get(i));
    }

    private static double amount(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        double a = amounts[first];
        double b = amounts[second];
        double apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        if (apart <= 0.01) return 2;
        if (apart <= 0.2) return 3;
        return apart <= 0.5 ? 4 : 5;
    }
}
