package shuke.kernel.access;

/** Which records a grant reaches. */
public sealed interface Rows {
    /** Every record of the object. */
    record All() implements Rows {}
}
