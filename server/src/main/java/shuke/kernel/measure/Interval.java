package shuke.kernel.measure;

/**
 * Between which shares the truth lies, with a certainty of 95 %, when so many of a sample were good: the score interval of E. B.
 * Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927), which holds for small samples and
 * for shares near 0 and 1 too.
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054; // the normal distribution lies within ±Z with 95 %

    /** @param total at least 1 */
    public static Interval of(long good, long total) {
        if (total < 1 || good < 0 || good > total) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(good, total));
        }
        var share = (double) good / total;
        var scale = 1 + Z * Z / total;
        var centre = (share + Z * Z / (2 * total)) / scale;
        var half = Z / scale * Math.sqrt(share * (1 - share) / total + Z * Z / (4.0 * total * total));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
