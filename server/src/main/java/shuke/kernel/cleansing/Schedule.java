package shuke.kernel.cleansing;

/**
 * When all objects are looked through.
 *
 * @param version counts the changes; 0 as long as nobody changed anything
 * @param hour of the organisation's day at which it begins, 0 to 23
 */
public record Schedule(long version, boolean nightly, int hour) {
    static final Schedule USUAL = new Schedule(0, false, 2);
}
