package shuke.kernel.record;

/**
 * How the positive values of a field spread over all records, on the natural logarithm. Median and median absolute deviation stay
 * what they are whatever a few values do.
 *
 * @param unit the currency of amounts; empty for plain numbers
 * @param count how many values there are
 * @param median of the logarithms
 * @param deviation the median of how far the logarithms are from their median
 */
public record Spread(String unit, long count, double median, double deviation) {
    /** What makes the deviation comparable to a standard deviation where values spread normally (1 / the 75 % quantile). */
    private static final double NORMAL = 1.4826;

    /** How many times further than usual a positive value lies from the middle; 0 where most values are the same. */
    public double distance(double value) {
        return deviation == 0 ? 0 : Math.abs(Math.log(value) - median) / (NORMAL * deviation);
    }
}
