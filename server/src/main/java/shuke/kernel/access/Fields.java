package shuke.kernel.access;

/** Which fields of a record a grant reaches. */
public sealed interface Fields {
    /** Every field, in clear. */
    record All() implements Fields {}
}
