package shuke.matching.standardise;

/**
 * How the names of people are written where nothing in the name itself tells.
 *
 * @param chinese of names in Chinese characters that are put together from their parts
 * @param other of all other names, also where one is taken apart that has no comma
 */
public record NameOrders(NameOrder chinese, NameOrder other) {
    /** 王小明 and Ada Smith. */
    public static final NameOrders USUAL = new NameOrders(NameOrder.FAMILY_GIVEN, NameOrder.GIVEN_FAMILY);
}
