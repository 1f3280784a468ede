package shuke.operation.demo;

/**
 * How much of the sample data is wanted.
 *
 * @param customers of the shop, with all their orders
 * @param percent of everything else
 */
record Amount(int customers, int percent) {
    static final Amount ALL = new Amount(Integer.MAX_VALUE, 100);

    /** A part of {@code all}, never nothing. */
    int of(int all) {
        return Math.max(1, all * percent / 100);
    }
}
