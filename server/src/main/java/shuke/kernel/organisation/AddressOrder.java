package shuke.kernel.organisation;

/** In which direction a postal address is written. */
public enum AddressOrder {
    /** From the country down to the house. */
    BIG_TO_SMALL,
    /** From the house up to the country. */
    SMALL_TO_BIG
}
